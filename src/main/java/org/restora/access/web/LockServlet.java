package org.restora.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.restora.access.SignInService;
import org.restora.access.SignedIn;
import org.restora.shared.time.ClinicTime;

/**
 * What a page asks while it is open (rule A4), without leaving it. Without a password: "somebody
 * acts here", which keeps a long text from being locked while it is typed. With the password: the
 * screen is unlocked.
 *
 * <p>Answers 204 when the screen is open, 401 when it is or stays locked, 410 when the sign-in has
 * ended.
 */
@WebServlet("/access/lock")
public class LockServlet extends HttpServlet {

  /** A page of somebody else cannot set it: browsers ask us first, and we do not answer. */
  private static final String OUR_PAGE = "X-Restora-Page";

  @Inject private SignInService signIns;
  @Inject private ClinicTime time;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(answer(request));
  }

  private int answer(HttpServletRequest request) {
    Optional<SignedIn> who =
        request.getHeader(OUR_PAGE) == null ? Optional.empty() : signedIn(request);
    if (who.isEmpty()) {
      return HttpServletResponse.SC_GONE;
    }
    String password = request.getParameter("password");
    boolean open =
        password == null
            ? !who.get().idle(time.now())
            : signIns.confirm(who.get().signIn(), password);
    if (open && password == null) {
      signIns.acted(who.get());
    }
    return open ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED;
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(SignInMechanism.SESSION_KEY) instanceof UUID signIn
        ? signIns.current(signIn)
        : Optional.empty();
  }
}
