package org.restora.schedule.card;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.Side;
import org.restora.schedule.card.Gentleness.Capped;
import org.restora.schedule.safety.Visits;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.time.ClinicTime;

/**
 * What patients said on their cards, for those who treat; that there is something, for the desk.
 */
@Stateless
@Audited
@DenyAll
public class CardQueries {

  /**
   * Stress from which a look at the plan is suggested: the upper third of the scale, as with
   * soreness; a screening figure, no diagnosis.
   */
  public static final int STRESS_HIGH = 7;

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private Sites sites;
  @Inject private Gentleness gentleness;
  @Inject private ClinicTime time;

  /** A place on the body with its name. */
  public record Place(long cardId, String region, Translated name, Side side, Feeling feeling)
      implements Serializable {

    public CardMark mark() {
      return new CardMark(region, side, feeling);
    }
  }

  record Head(
      long id,
      long attendanceId,
      long patientId,
      String wish,
      Integer pressure,
      Integer soreness,
      Integer stress,
      Instant answeredAt) {}

  /** An answered card. */
  public record CardRow(
      long attendanceId,
      String wish,
      Integer pressure,
      Integer soreness,
      Integer stress,
      Instant answeredAt,
      List<Place> places)
      implements Serializable {

    public List<CardMark> marks() {
      return places.stream().map(Place::mark).toList();
    }

    public boolean stressed() {
      return stress != null && stress >= STRESS_HIGH;
    }
  }

  /** How it stands with a visit's card, without what it says. */
  public record State(
      Visits.Visit visit,
      String patient,
      boolean possible,
      Instant openedAt,
      Instant holdsUntil,
      boolean codeTyped,
      Instant answeredAt)
      implements Serializable {

    /** Whether a code or a device can still reach it. */
    public boolean holds(Instant now) {
      return possible && holdsUntil != null && now.isBefore(holdsUntil);
    }
  }

  record Opened(
      String patient,
      boolean open,
      Instant openedAt,
      Instant holdsUntil,
      boolean codeTyped,
      Instant answeredAt) {}

  private static final String ANSWERED =
      """
      select c.id, c.attendance_id, c.patient_id, c.wish, c.pressure, c.soreness, c.stress, c.answered_at
      from session_card c join attendance x on x.id = c.attendance_id join appointment a on a.id = x.appointment_id
      where c.answered_at is not null
      """;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public State state(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    Opened opened =
        sql.one(
                Opened.class,
                """
                select p.given_name || ' ' || p.family_name as patient, x.status in ('BOOKED', 'CONFIRMED', 'ARRIVED') as open,
                       c.opened_at, c.holds_until, c.id is not null and c.code_hash is null as code_typed, c.answered_at
                from attendance x join patient p on p.id = x.patient_id
                left join session_card c on c.attendance_id = x.id where x.id = ?
                """,
                visit.attendanceId())
            .orElseThrow();
    boolean today =
        visit.startsAt().atZone(visit.zone()).toLocalDate().equals(time.today(visit.zone()));
    return new State(
        visit,
        opened.patient(),
        opened.open() && today,
        opened.openedAt(),
        opened.holdsUntil(),
        opened.codeTyped(),
        opened.answeredAt());
  }

  /** The answered cards of these attendances, at the caller's sites. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<Long, CardRow> of(Collection<Long> attendances) {
    return rows(
            sql.list(
                Head.class,
                ANSWERED
                    + " and c.attendance_id = any (?::bigint[]) and a.site_id = any (?::bigint[])",
                attendances,
                mine()))
        .stream()
        .collect(Collectors.toMap(CardRow::attendanceId, c -> c));
  }

  /** The patient's last answered card, at the caller's sites. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<CardRow> last(UUID patient) {
    return rows(
            sql.list(
                Head.class,
                ANSWERED
                    + """
                    and c.patient_id = (select id from patient where public_id = ?) and a.site_id = any (?::bigint[])
                    order by c.answered_at desc, c.id desc limit 1
                    """,
                patient,
                mine()))
        .stream()
        .findFirst();
  }

  /** What of a visit is to be gentler than prescribed, by the soreness told for its day. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Capped> capped(UUID attendance) {
    return gentleness.of(visits.visit(attendance));
  }

  /** The same of a visit that is known by its attendance. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Capped> cappedOf(long attendanceId) {
    return capped(
        sql.value(UUID.class, "select public_id from attendance where id = ?", attendanceId)
            .orElseThrow(() -> new NotFound("attendance", attendanceId)));
  }

  private List<Long> mine() {
    return sites.mine().stream().map(Site::id).toList();
  }

  private List<CardRow> rows(List<Head> heads) {
    heads.forEach(head -> Audit.patient(head.patientId()));
    Map<Long, List<Place>> places =
        sql
            .list(
                Place.class,
                """
                select m.card_id, m.region, b.name, m.side, m.feeling from session_card_mark m
                join body_region b on b.code = m.region where m.card_id = any (?::bigint[])
                order by b.position, m.side
                """,
                heads.stream().map(Head::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Place::cardId));
    return heads.stream()
        .map(
            c ->
                new CardRow(
                    c.attendanceId(),
                    c.wish(),
                    c.pressure(),
                    c.soreness(),
                    c.stress(),
                    c.answeredAt(),
                    places.getOrDefault(c.id(), List.of())))
        .toList();
  }
}
