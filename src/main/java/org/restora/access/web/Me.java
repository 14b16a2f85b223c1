package org.restora.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.restora.access.SignedIn;
import org.restora.shared.security.Role;

/** The person in front of this page. Mirrors roles for menus; the services decide. */
@Named("me")
@RequestScoped
public class Me {

  @Inject private HttpServletRequest request;

  public boolean isSignedIn() {
    return who().isPresent();
  }

  public String getName() {
    return who().map(SignedIn::name).orElse("");
  }

  public String getEmail() {
    return who().map(SignedIn::email).orElse("");
  }

  /** The first letters of the first and the last word of the name. */
  public String getInitials() {
    String[] parts = getName().strip().split("\\s+");
    String first = letter(parts[0]);
    return parts.length == 1 ? first : first + letter(parts[parts.length - 1]);
  }

  private static String letter(String word) {
    return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
  }

  /** The account's language; for strangers the first of the browser's that we ship. */
  public Locale getLocale() {
    String language =
        who().map(SignedIn::language).orElseGet(() -> request.getLocale().getLanguage());
    return "de".equals(language) ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** After how many minutes without an act the screen locks. */
  public long getIdleMinutes() {
    return SignedIn.IDLE.toMinutes();
  }

  public boolean isFrontDesk() {
    return has(Role.FRONT_DESK);
  }

  public boolean isTherapist() {
    return has(Role.THERAPIST) || has(Role.SUPERVISOR);
  }

  public boolean isSupervisor() {
    return has(Role.SUPERVISOR);
  }

  public boolean isManager() {
    return has(Role.MANAGER);
  }

  public boolean isAdministrator() {
    return has(Role.ADMINISTRATOR);
  }

  public Optional<SignedIn> who() {
    return Optional.ofNullable((SignedIn) request.getAttribute(SignInMechanism.REQUEST_KEY));
  }

  private boolean has(String role) {
    return who().map(w -> w.has(role)).orElse(false);
  }
}
