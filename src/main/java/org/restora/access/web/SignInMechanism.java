package org.restora.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.SignInService;
import org.restora.access.SignedIn;
import org.restora.shared.time.ClinicTime;

/**
 * Tells the container at each request who is asking, by the sign-in whose id the session holds
 * (rule A4). A request without one that wants a protected page is sent to the sign-in page and
 * comes back afterwards.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  static final String SESSION_KEY = "restora.sign_in";
  static final String REQUEST_KEY = "restora.signed_in";

  /** Sent by refreshes nobody asked for; they do not keep a session awake. */
  private static final String BACKGROUND_HEADER = "X-Restora-Background";

  @Inject private SignInService signIns;
  @Inject private ClinicTime time;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (request.getRequestURI().contains("/jakarta.faces.resource/")) {
      return context.doNothing();
    }
    Optional<SignedIn> who = signedIn(request);
    if (who.isPresent()) {
      request.setAttribute(REQUEST_KEY, who.get());
      if (who.get().idle(time.now())) {
        return context.isProtected() ? locked(request, response, context) : context.doNothing();
      }
      if (request.getHeader(BACKGROUND_HEADER) == null) {
        signIns.acted(who.get());
      }
      return context.notifyContainerAboutLogin(
          new CallerPrincipal(Long.toString(who.get().accountId())),
          who.get().roles().stream()
              .map(String::valueOf)
              .collect(Collectors.toCollection(HashSet::new)));
    }
    return context.isProtected() ? ask(request, response, context) : context.doNothing();
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SESSION_KEY) instanceof UUID signIn)) {
      return Optional.empty();
    }
    Optional<SignedIn> who = signIns.current(signIn);
    if (who.isEmpty()) {
      session.invalidate();
    }
    return who;
  }

  /**
   * A page that is open stays as it is, covered, and asks for the password ({@link LockServlet}); a
   * page that is not yet open is asked for on the sign-in page.
   */
  private static AuthenticationStatus locked(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!isAjax(request)) {
      return ask(request, response, context);
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static boolean isAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static AuthenticationStatus ask(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    String address =
        request.getContextPath()
            + "/access/sign-in.xhtml?next="
            + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    try {
      if (isAjax(request)) {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                    + address.replace("&", "&amp;")
                    + "\"/></partial-response>");
      } else {
        response.sendRedirect(address);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
