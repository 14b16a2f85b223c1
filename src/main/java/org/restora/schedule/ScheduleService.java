package org.restora.schedule;

import static org.restora.shared.security.Role.FRONT_DESK;
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
import java.util.function.Supplier;
import org.restora.schedule.safety.Visits;
import org.restora.shared.audit.AuditTrail;
import org.restora.shared.data.NewTransaction;
import org.restora.shared.data.Requests;
import org.restora.shared.fault.Faults;

/**
 * Booking and the life of sessions. Each door is in two steps: this outer one has no transaction;
 * the act runs in one of its own, is tried once more when it lost a race, and when it is refused
 * because somebody is busy, the nearest free times are looked up for the answer.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleService {

  private static final String ONE_AT_A_TIME = "occupancy_one_at_a_time";

  @Inject private NewTransaction transaction;
  @Inject private AuditTrail trail;
  @Inject private Requests requests;
  @Inject private Bookings bookings;
  @Inject private Attendances attendances;
  @Inject private FreeTimes freeTimes;
  @Inject private Visits visits;
  @Inject private VisitRules rules;

  /**
   * Books one session; the same request id again answers the session it booked the first time.
   *
   * @return the appointment's id
   * @throws Taken when somebody or something is busy then, with the nearest free times
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public long book(BookVisit wish) {
    try {
      return run(
          "book",
          List.of(wish.requestId(), wish.patientId()),
          () ->
              requests.once(
                  wish.requestId(),
                  "book",
                  wish,
                  () -> {
                    bookings.lock(List.of(wish));
                    return bookings.book(wish);
                  }));
    } catch (RuntimeException e) {
      throw withAlternatives(e, wish);
    }
  }

  /**
   * Books visits of a plan, all or none (rule S8).
   *
   * @return how many were booked
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public long bookAll(UUID requestId, List<BookVisit> wishes) {
    try {
      return run(
          "bookAll",
          List.of(requestId),
          () ->
              requests.once(
                  requestId,
                  "bookAll",
                  wishes,
                  () -> {
                    bookings.lock(wishes);
                    wishes.forEach(bookings::book);
                    return wishes.size();
                  }));
    } catch (RuntimeException e) {
      throw Faults.brokenConstraint(e).filter(ONE_AT_A_TIME::equals).isPresent()
          ? new Taken(ONE_AT_A_TIME, List.of())
          : e;
    }
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void confirm(long attendanceId, int version) {
    act(
        "confirm",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.confirm()));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void arrive(long attendanceId, int version) {
    act("arrive", attendanceId, () -> attendances.arrive(attendanceId, version));
  }

  /** Writes down why a visit takes place although it breaks a hard rule of its course. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void explain(UUID attendance, String rule, String reason) {
    run(
        "explain",
        List.of(attendance),
        () -> {
          rules.explain(visits.notBegun(attendance).attendanceId(), rule, reason);
          return 0L;
        });
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void start(long attendanceId, int version) {
    act("start", attendanceId, () -> attendances.start(attendanceId, version));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void complete(long attendanceId, int version) {
    act(
        "complete",
        attendanceId,
        () -> attendances.change(attendanceId, version, Attendance::complete));
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void stopEarly(long attendanceId, int version, String reason) {
    act(
        "stopEarly",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.stop(reason, now)));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void sendHome(long attendanceId, int version, String reason) {
    act(
        "sendHome",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.sendHome(reason)));
  }

  /** Did not come and did not tell; gives the time back. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void miss(long attendanceId, int version) {
    act(
        "miss",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.miss()));
  }

  /** Cancels, told just now; gives the time back. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void cancel(long attendanceId, int version, CancelledBy by, String reason) {
    act(
        "cancel",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.cancel(by, reason, now)));
  }

  /** Takes the last step back; a session that had given its time back must find it still free. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void undo(long attendanceId, int version, AttendanceStatus before) {
    act(
        "undo",
        attendanceId,
        () -> attendances.change(attendanceId, version, (a, now) -> a.undo(before)));
  }

  private void act(String name, long attendanceId, Runnable body) {
    try {
      run(
          name,
          List.of(attendanceId),
          () -> {
            body.run();
            return 0L;
          });
    } catch (RuntimeException e) {
      throw Faults.brokenConstraint(e).filter(ONE_AT_A_TIME::equals).isPresent()
          ? new Taken(ONE_AT_A_TIME, List.of())
          : e;
    }
  }

  private long run(String name, List<?> ids, Supplier<Long> body) {
    return NewTransaction.retried(
        () -> transaction.call(() -> trail.act("ScheduleService." + name, ids, body::get)));
  }

  private RuntimeException withAlternatives(RuntimeException failure, BookVisit wish) {
    Taken taken =
        Faults.in(failure).filter(Taken.class::isInstance).map(Taken.class::cast).orElse(null);
    boolean lost = Faults.brokenConstraint(failure).filter(ONE_AT_A_TIME::equals).isPresent();
    if (taken == null && !lost) {
      return failure;
    }
    List<FreeTime> instead = transaction.call(() -> freeTimes.near(wish, 3));
    return taken == null
        ? new Taken(ONE_AT_A_TIME, instead)
        : new Taken(taken.key(), instead, taken.args().toArray());
  }
}
