package org.restora.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who is asking. The container's principal carries the account's id and nothing else. */
@ApplicationScoped
public class Caller {

  @Inject private SecurityContext security;

  /**
   * The account's id.
   *
   * @throws IllegalStateException when nobody is signed in: doors that need a person carry roles
   */
  public long id() {
    Principal principal = security.getCallerPrincipal();
    if (principal == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return Long.parseLong(principal.getName());
  }

  /** The account's id; null when nobody is signed in. */
  public Long idOrNobody() {
    return security.getCallerPrincipal() == null ? null : id();
  }

  public boolean has(String role) {
    return security.isCallerInRole(role);
  }
}
