package org.restora.progress;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.restora.access.SignInService;
import org.restora.shared.audit.AuditTrail;
import org.restora.shared.data.NewTransaction;
import org.restora.shared.fault.RuleViolation;

/**
 * Signing notes and what is added to them (rules N3, N4). The password is checked in a transaction
 * before, so that a wrong one is counted although the signature is refused.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningService {

  @Inject private SignInService signIns;
  @Inject private NewTransaction transaction;
  @Inject private AuditTrail trail;
  @Inject private Signing signing;

  /**
   * Signs a draft with this content.
   *
   * @param signIn of the caller, whose password is asked again
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void sign(UUID note, int version, NoteContent content, UUID signIn, String password) {
    sign(note, version, content, Explanation.NONE, signIn, password);
  }

  /**
   * Signs a draft that may tell of something done otherwise than allowed, or of a bad reaction: an
   * incident is made of each (rule N8).
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void sign(
      UUID note,
      int version,
      NoteContent content,
      Explanation explanation,
      UUID signIn,
      String password) {
    confirm(signIn, password);
    transaction.call(
        () ->
            trail.act(
                "SigningService.sign",
                List.of(note),
                () -> signing.sign(note, version, content, explanation)));
  }

  /** Adds text to a signed note, with the reason for adding it. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void addendum(UUID note, String text, String reason, UUID signIn, String password) {
    confirm(signIn, password);
    transaction.call(
        () ->
            trail.act(
                "SigningService.addendum",
                List.of(note),
                () -> signing.addendum(note, text, reason)));
  }

  private void confirm(UUID signIn, String password) {
    if (!signIns.confirm(signIn, password)) {
      throw new RuleViolation("note.wrong_password").at("password");
    }
  }
}
