package org.restora.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.restora.access.SignInService;
import org.restora.access.SignInService.Result;
import org.restora.shared.web.Page;

/** Sign in, sign out, and the first password by a one-time code. */
@Named
@RequestScoped
public class SignInView {

  @Inject private SignInService signIns;
  @Inject private HttpServletRequest request;
  @Inject private Me me;

  private String email;
  private String password;
  private String code;
  private String newPassword;
  private String next;

  public void open() {
    if (next == null) {
      next = Page.parameter("next");
    }
    if (email == null && me.isSignedIn()) {
      email = me.getEmail();
    }
  }

  public void signIn() {
    finish(
        signIns.signIn(email, password == null ? "" : password, request.getHeader("User-Agent")),
        "sign_in.wrong");
  }

  public void redeem() {
    finish(
        signIns.redeem(email, code, newPassword, request.getHeader("User-Agent")),
        "sign_in.wrong_code");
  }

  public void signOut() {
    me.who().ifPresent(who -> signIns.signOut(who.signIn()));
    request.getSession().invalidate();
    Page.go("/access/sign-in.xhtml");
  }

  private void finish(Result result, String wrong) {
    switch (result.outcome()) {
      case SIGNED_IN -> {
        request.changeSessionId();
        request.getSession().setAttribute(SignInMechanism.SESSION_KEY, result.signIn());
        Page.go(safe(next));
      }
      case WRONG -> Page.error(null, wrong);
      case TOO_MANY_TRIES -> Page.error(null, "sign_in.too_many");
    }
  }

  /**
   * Only a path of our own: an address from outside would send a person, just signed in, to
   * somebody else's page.
   */
  private static String safe(String path) {
    boolean ours =
        path != null && path.matches("/[a-z][a-z0-9/-]*\\.xhtml(\\?[A-Za-z0-9=&%._:-]*)?");
    boolean returns =
        ours && !path.startsWith("/error/") && !path.matches("/access/(sign-in|first-password).*");
    return returns ? path : "/";
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
