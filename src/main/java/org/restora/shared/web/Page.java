package org.restora.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.restora.shared.fault.NotFound;

/** What a view does with its page: say something, go somewhere. */
public final class Page {

  private Page() {}

  /** Says that it is done, once, on this page. */
  public static void done(String key, Object... args) {
    say(FacesMessage.SEVERITY_INFO, null, key, args);
  }

  /** Says a warning on this page. */
  public static void warn(String key, Object... args) {
    say(FacesMessage.SEVERITY_WARN, null, key, args);
  }

  /** Says an error, beside the input with this client id, or above the form when it is null. */
  public static void error(String clientId, String key, Object... args) {
    say(FacesMessage.SEVERITY_ERROR, clientId, key, args);
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Goes to another page of this application, keeping what was said for it. */
  public static void go(String path) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    Flash flash = external.getFlash();
    flash.setKeepMessages(true);
    try {
      external.redirect(external.getRequestContextPath() + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** A parameter of the address, or null. */
  public static String parameter(String name) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String value = parameters.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /**
   * A parameter that a script of the page sends along, read; null when there is none.
   *
   * @throws NotFound when it is nothing of the kind: no page of ours sends it
   */
  public static <T> T parameter(String name, Function<String, T> read) {
    String value = parameter(name);
    try {
      return value == null ? null : read.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new NotFound(name, value);
    }
  }

  private static void say(
      FacesMessage.Severity severity, String clientId, String key, Object... args) {
    FacesContext.getCurrentInstance()
        .addMessage(
            clientId, new FacesMessage(severity, Words.text(Words.locale(), key, args), null));
  }
}
