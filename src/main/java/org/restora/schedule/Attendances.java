package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.patient.LedgerBook;
import org.restora.schedule.Occupancy.Claim;
import org.restora.schedule.Occupancy.Key;
import org.restora.schedule.safety.VisitSafety;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.time.ClinicTime;

/**
 * A step in the life of an attendance inside a running transaction, with its effect on what is
 * occupied (rule S6).
 */
@Dependent
public class Attendances {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Occupancy occupancy;
  @Inject private VisitSafety safety;
  @Inject private VisitRules rules;
  @Inject private LedgerBook ledger;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  record Part(String kind, long resourceId, int lane) {}

  /** A signed note completes its session, whatever step of it was forgotten. */
  public void completeIfOpen(long attendanceId) {
    Attendance attendance = em.find(Attendance.class, attendanceId);
    if (attendance != null && attendance.status().open()) {
      attendance.complete(time.now());
    }
  }

  /** The patient is here: refused when alerts or rules leave nothing of it (rules S5, S15). */
  void arrive(long attendanceId, int version) {
    change(
        attendanceId,
        version,
        (attendance, now) -> {
          safety.arrival(
              attendance.id(), attendance.visitLineId(), attendance.patientId(), site(attendance));
          rules.check(attendance.id());
          attendance.arrive(now);
        });
  }

  /** The treatment begins: refused also while a consent is missing. */
  void start(long attendanceId, int version) {
    change(
        attendanceId,
        version,
        (attendance, now) -> {
          safety.start(
              attendance.id(), attendance.visitLineId(), attendance.patientId(), site(attendance));
          rules.check(attendance.id());
          attendance.start(now);
          safety.started(attendance.id(), attendance.patientId());
        });
  }

  private Site site(Attendance attendance) {
    return sites.mine(em.find(Appointment.class, attendance.appointmentId()).siteId());
  }

  void change(long attendanceId, int version, BiConsumer<Attendance, Instant> step) {
    change(
        attendanceId,
        (attendance, now) -> {
          attendance.expect(version);
          step.accept(attendance, now);
        });
  }

  /** Whatever was done to it meanwhile. */
  void change(long attendanceId, BiConsumer<Attendance, Instant> step) {
    Attendance attendance = em.find(Attendance.class, attendanceId);
    if (attendance == null) {
      throw new NotFound("attendance", attendanceId);
    }
    Appointment appointment = em.find(Appointment.class, attendance.appointmentId());
    sites.mine(appointment.siteId());
    Audit.patient(attendance.patientId());
    boolean before = attendance.status().claims();
    step.accept(attendance, time.now());
    boolean after = attendance.status().claims();
    em.flush();
    if (before && !after) {
      release(attendance);
    } else if (!before && after) {
      reclaim(appointment, attendance);
      if (attendance.drawsWithinLine()) {
        ledger.checkRoom(attendance.patientId(), attendance.ledgerLineId());
      }
    }
  }

  /** The patient is free again; the session as a whole when nobody else attends it. */
  private void release(Attendance attendance) {
    sql.run(
        "delete from occupancy where appointment_id = ? and kind = 'P' and resource_id = ?",
        attendance.appointmentId(),
        attendance.patientId());
    boolean others =
        sql.value(
                Boolean.class,
                """
                select exists (select from attendance where appointment_id = ?
                               and status not in ('NO_SHOW', 'CANCELLED', 'ENTERED_IN_ERROR'))
                """,
                attendance.appointmentId())
            .orElse(false);
    if (!others) {
      occupancy.release(attendance.appointmentId());
    }
  }

  private void reclaim(Appointment appointment, Attendance attendance) {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        new Claim(
            ResourceKind.PATIENT,
            attendance.patientId(),
            0,
            appointment.startsAt(),
            appointment.endsAt()));
    boolean held =
        sql.value(
                Boolean.class,
                "select exists (select from occupancy where appointment_id = ?)",
                appointment.id())
            .orElse(false);
    if (!held) {
      for (Part part :
          sql.list(
              Part.class,
              "select kind::text as kind, resource_id, lane from appointment_resource where appointment_id = ?",
              appointment.id())) {
        ResourceKind kind = part.kind().equals("T") ? ResourceKind.THERAPIST : ResourceKind.ROOM;
        claims.add(
            new Claim(
                kind,
                part.resourceId(),
                part.lane(),
                appointment.leavesAt(),
                appointment.freeAgainAt()));
      }
    }
    occupancy.lockKeys(claims.stream().map(c -> new Key(c.kind(), c.id())).toList());
    if (occupancy.conflict(claims).isPresent()) {
      throw new Taken("schedule.no_longer_free", List.of());
    }
    occupancy.claim(appointment.id(), claims);
  }
}
