package org.restora.patient.preference;

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
import org.restora.catalog.Side;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** How patients like to be treated. */
@Stateless
@Audited
@DenyAll
public class PreferenceQueries {

  @Inject private Sql sql;

  /** A region not to be touched, with its name. */
  public record Place(long preferenceId, String region, Translated name, Side side)
      implements Serializable {}

  /** An oil that is liked, or not. */
  public record OilWish(long preferenceId, String oil, Translated name, boolean liked)
      implements Serializable {}

  record Head(
      long id,
      long patientId,
      UUID patientPublicId,
      int number,
      Integer pressure,
      String wish,
      Sound sound,
      BodyPosition position,
      String author,
      Instant recordedAt) {}

  /** What was known from then on. */
  public record PreferenceRow(
      UUID patient,
      int number,
      Integer pressure,
      String wish,
      Sound sound,
      BodyPosition position,
      List<Place> avoided,
      List<OilWish> likes,
      List<OilWish> dislikes,
      String author,
      Instant recordedAt)
      implements Serializable {

    /** Whether nothing is wished for any more. */
    public boolean nothing() {
      return pressure == null
          && wish.isEmpty()
          && sound == null
          && position == null
          && avoided.isEmpty()
          && likes.isEmpty()
          && dislikes.isEmpty();
    }
  }

  private static final String HEAD =
      """
      select f.id, f.patient_id, p.public_id as patient_public_id, f.number, f.pressure, f.wish, f.sound, f.position,
             a.name as author, f.recorded_at
      from preference f join patient p on p.id = f.patient_id join account a on a.id = f.recorded_by
      """;

  /** What holds for these patients; whoever never said anything is not among them. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<UUID, PreferenceRow> of(Collection<UUID> patients) {
    return rows(
            sql.list(
                Head.class,
                HEAD
                    + """
                    where f.id in (select distinct on (x.patient_id) x.id from preference x
                                   join patient y on y.id = x.patient_id where y.public_id = any (?::uuid[])
                                   order by x.patient_id, x.number desc)
                    """,
                patients))
        .stream()
        .collect(Collectors.toMap(PreferenceRow::patient, f -> f));
  }

  /** What holds for a patient. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<PreferenceRow> last(UUID patient) {
    return Optional.ofNullable(of(List.of(patient)).get(patient));
  }

  /** What held for a patient and since when, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<PreferenceRow> history(UUID patient) {
    return rows(
        sql.list(
            Head.class, HEAD + " where p.public_id = ? order by f.number desc limit 100", patient));
  }

  private List<PreferenceRow> rows(List<Head> heads) {
    heads.forEach(head -> Audit.patient(head.patientId()));
    List<Long> ids = heads.stream().map(Head::id).toList();
    Map<Long, List<Place>> places =
        sql
            .list(
                Place.class,
                """
                select r.preference_id, r.region, b.name, r.side from preference_region r
                join body_region b on b.code = r.region where r.preference_id = any (?::bigint[])
                order by b.position, r.side
                """,
                ids)
            .stream()
            .collect(Collectors.groupingBy(Place::preferenceId));
    Map<Long, List<OilWish>> oils =
        sql
            .list(
                OilWish.class,
                """
                select w.preference_id, w.oil, o.name, w.liked from preference_oil w
                join oil o on o.code = w.oil where w.preference_id = any (?::bigint[]) order by w.oil
                """,
                ids)
            .stream()
            .collect(Collectors.groupingBy(OilWish::preferenceId));
    return heads.stream()
        .map(
            head ->
                row(
                    head,
                    places.getOrDefault(head.id(), List.of()),
                    oils.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static PreferenceRow row(Head head, List<Place> avoided, List<OilWish> oils) {
    return new PreferenceRow(
        head.patientPublicId(),
        head.number(),
        head.pressure(),
        head.wish(),
        head.sound(),
        head.position(),
        avoided,
        oils.stream().filter(OilWish::liked).toList(),
        oils.stream().filter(oil -> !oil.liked()).toList(),
        head.author(),
        head.recordedAt());
  }
}
