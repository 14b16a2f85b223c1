package org.restora.schedule.safety;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.restora.shared.audit.Audited;

/** Taking the answers to the six questions (rule V3). */
@Stateless
@Audited
@DenyAll
public class ScreeningService {

  @Inject private Visits visits;
  @Inject private Screenings screenings;

  /** Writes the answers of a visit down; they may be corrected by answering once more. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void answer(UUID attendance, AnsweredBy by, List<Answer> answers) {
    screenings.record(visits.visit(attendance), by, answers);
  }

  /** No to all six. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void nothingChanged(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    List<Answer> answers =
        screenings.questions(visit).stream().map(asked -> Answer.no(asked.code())).toList();
    screenings.record(visit, AnsweredBy.THERAPIST, answers);
  }
}
