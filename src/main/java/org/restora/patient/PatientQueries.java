package org.restora.patient;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.Sites;
import org.restora.catalog.ConditionKind;
import org.restora.catalog.Level;
import org.restora.catalog.Side;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Patients as pages show them. */
@Stateless
@Audited
@DenyAll
public class PatientQueries {

  private static final String PERSON =
      """
      select p.id, p.public_id, p.version, p.number, p.given_name, p.family_name, p.birth_date, p.sex, p.phone, p.email,
             p.street, p.postcode, p.city, p.way_in, p.travel_minutes, p.language, p.desk_note
      from patient p
      """;

  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** A person. */
  public record Person(
      long id,
      UUID publicId,
      int version,
      long number,
      String givenName,
      String familyName,
      LocalDate birthDate,
      Sex sex,
      String phone,
      String email,
      String street,
      String postcode,
      String city,
      String wayIn,
      Integer travelMinutes,
      String language,
      String deskNote)
      implements Serializable {

    public String name() {
      return givenName + " " + familyName;
    }

    public Home home() {
      return new Home(street, postcode, city, wayIn, travelMinutes);
    }
  }

  /**
   * An alert that holds now, as the caller may see it: for the desk, name, region and detail are
   * missing and only the effect is said (rule P4).
   *
   * @param lastDay on which it ends by itself, as the caller's first site reads it; or null
   */
  public record AlertRow(
      UUID patient,
      long id,
      int version,
      Translated name,
      Translated effect,
      boolean redFlag,
      Level level,
      Translated region,
      Side side,
      ConditionKind kind,
      Translated oil,
      Integer figure,
      Translated figureUnit,
      LocalDate since,
      LocalDate lastDay,
      String detail,
      String toldBy,
      LocalDate clearedUntil)
      implements Serializable {

    /** A limit after surgery, which is told with its end and who prescribed it. */
    public boolean limit() {
      return kind == ConditionKind.LIMIT && name != null;
    }
  }

  /** An episode of care. */
  public record EpisodeRow(
      long id,
      String problem,
      LocalDate eventOn,
      String referredBy,
      LocalDate openedOn,
      LocalDate closedOn)
      implements Serializable {}

  /** A page of the people a search finds, and how many it finds in all. */
  public record Found(List<Person> people, int total) implements Serializable {}

  /**
   * People by name, phone, birth date or number (rule P1); everybody, in the order of names, when
   * nothing is asked.
   *
   * @param typed as a person types it
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Found search(String typed, int offset, int limit) {
    PatientSearch search = PatientSearch.of(typed);
    sql.value(String.class, "select set_config('pg_trgm.word_similarity_threshold', '0.45', true)");
    List<Person> people =
        sql.list(
            Person.class,
            PERSON + search.where() + search.orderBy() + " offset ? limit ?",
            search.argsAnd(offset, limit));
    int total =
        sql.value(
                Integer.class,
                "select count(*)::int from patient p " + search.where(),
                search.args())
            .orElse(0);
    people.forEach(p -> Audit.patient(p.id()));
    return new Found(people, total);
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Person person(UUID id) {
    Person person =
        sql.one(Person.class, PERSON + " where p.public_id = ?", id)
            .orElseThrow(() -> new NotFound("patient", id));
    Audit.patient(person.id());
    return person;
  }

  /**
   * People with the same birth date and a name that sounds alike: shown before somebody is
   * registered twice.
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Person> alike(String givenName, String familyName, LocalDate birthDate) {
    List<Person> alike =
        sql.list(
            Person.class,
            PERSON
                + " where p.birth_date = ? and similarity(p.words, search_text(?)) > 0.4 order by p.id limit 5",
            birthDate,
            givenName + " " + familyName);
    alike.forEach(p -> Audit.patient(p.id()));
    return alike;
  }

  /** What holds for the patient now, the most serious first. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<AlertRow> alerts(UUID patientId) {
    return alertsOfAll(List.of(patientId));
  }

  /** The same for many patients at once; who has none is not in it. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<UUID, List<AlertRow>> alertsOf(Collection<UUID> patientIds) {
    return alertsOfAll(patientIds).stream().collect(Collectors.groupingBy(AlertRow::patient));
  }

  private List<AlertRow> alertsOfAll(Collection<UUID> patientIds) {
    boolean clinical = caller.has(THERAPIST) || caller.has(SUPERVISOR);
    return sql.list(
        AlertRow.class,
        """
        select p.public_id as patient, a.id, a.version, c.desk_effect as effect, c.red_flag,
               case when ? then c.name::jsonb end as name,
               coalesce((select r.level from contraindication_rule r
                         where r.condition = a.condition and in_use(r.valid_from, r.retired_on, today.day)
                         order by array_position(array['ABSOLUTE', 'CLEARANCE', 'LOCAL', 'PRECAUTION'], r.level)
                         limit 1), 'PRECAUTION') as level,
               case when ? then b.name::jsonb end as region, case when ? then a.side end as side,
               c.kind, case when ? then o.name::jsonb end as oil, case when ? then a.figure end as figure, c.figure_unit,
               a.since, ((a.until - interval '1 second') at time zone ?)::date as last_day,
               case when ? then a.detail else '' end as detail,
               case when ? then a.told_by else '' end as told_by,
               (select max(cl.expires_on) from clearance cl where cl.alert_id = a.id) as cleared_until
        from (select ?::date as day) today, patient p
        join patient_alert a on a.patient_id = p.id
        join condition c on c.code = a.condition
        left join body_region b on b.code = a.region
        left join oil o on o.code = a.oil
        where p.public_id = any (?::uuid[]) and a.ended_at is null and (a.until is null or a.until > ?)
        order by array_position(array['ABSOLUTE', 'CLEARANCE', 'LOCAL', 'PRECAUTION'],
                 coalesce((select r.level from contraindication_rule r
                           where r.condition = a.condition and in_use(r.valid_from, r.retired_on, today.day)
                           order by array_position(array['ABSOLUTE', 'CLEARANCE', 'LOCAL', 'PRECAUTION'], r.level)
                           limit 1), 'PRECAUTION')), a.id
        """,
        clinical,
        clinical,
        clinical,
        clinical,
        clinical,
        sites.zone(),
        clinical,
        clinical,
        sites.today(),
        patientIds,
        time.now());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<EpisodeRow> episodes(UUID patientId) {
    return sql.list(
        EpisodeRow.class,
        """
        select e.id, e.problem, e.event_on, e.referred_by, e.opened_on, e.closed_on
        from episode e join patient p on p.id = e.patient_id
        where p.public_id = ? order by e.closed_on is not null, e.opened_on desc, e.id desc
        """,
        patientId);
  }

  /** The days that rules count from, the latest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<EventRow> events(UUID patientId) {
    return sql.list(
        EventRow.class,
        """
        select e.id, e.version, e.kind, e.day, e.note from patient_event e join patient p on p.id = e.patient_id
        where p.public_id = ? and e.withdrawn_at is null order by e.day desc, e.id
        """,
        patientId);
  }

  /** A day that rules count from. */
  public record EventRow(long id, int version, Event kind, LocalDate day, String note)
      implements Serializable {}

  /** Who looked at or changed this patient's data, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<AccessRow> accessLog(UUID patientId) {
    return sql.list(
        AccessRow.class,
        """
        select e.at, coalesce(a.name, '') as account, e.act, e.outcome
        from audit_entry e left join account a on a.id = e.account_id
        where e.patients @> array[(select p.id from patient p where p.public_id = ?)]
        order by e.id desc limit 200
        """,
        patientId);
  }

  /** One access to a patient's data. */
  public record AccessRow(Instant at, String account, String act, String outcome)
      implements Serializable {}
}
