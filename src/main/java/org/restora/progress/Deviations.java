package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.restora.catalog.CountryProfile;
import org.restora.catalog.CountryProfiles;
import org.restora.catalog.Intervention;
import org.restora.patient.consent.Area;
import org.restora.patient.consent.Consents;
import org.restora.plan.Finding;
import org.restora.plan.Safety;
import org.restora.plan.SafetyFile;
import org.restora.plan.rule.Dose;
import org.restora.schedule.VisitRules;
import org.restora.schedule.VisitRules.Broken;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** Compares what was done with what was allowed then (rule N8). */
@Dependent
class Deviations {

  @Inject private Sql sql;
  @Inject private SafetyFile file;
  @Inject private Consents consents;
  @Inject private CountryProfiles countries;
  @Inject private VisitRules rules;

  record Session(long siteId, ZoneId zone, Instant from, Instant until) {}

  record Prescribed(long id, String precautionReason, Instant activatedAt) {}

  record Lifted(Long ruleId, String oil) {}

  record Sensitive(String code, Translated name) {}

  /** What of a note's doses was done otherwise than allowed; nothing for a note of no session. */
  List<Deviation> of(long patientId, Long attendanceId, NoteContent content) {
    List<NoteContent.Delivered> done =
        content.delivered().stream().filter(NoteContent.Delivered::done).toList();
    if (attendanceId == null || done.isEmpty()) {
      return List.of();
    }
    Session session =
        sql.one(
                Session.class,
                """
                select a.site_id, s.zone, least(a.starts_at, x.started_at) as from,
                       greatest(a.ends_at, x.ended_at) as until
                from attendance x
                join appointment a on a.id = x.appointment_id
                join site s on s.id = a.site_id
                where x.id = ?
                """,
                attendanceId)
            .orElseThrow();
    SafetyFile.Read known = file.read(patientId);
    Safety safety = known.during(session.from(), session.until(), session.zone());
    Map<Long, Prescribed> prescribed = prescribed(done);
    List<Lifted> lifted =
        sql.list(
            Lifted.class,
            "select rule_id, oil from precaution_override where attendance_id = ?",
            attendanceId);
    List<Deviation> deviations = new ArrayList<>();
    for (NoteContent.Delivered dose : done) {
      Intervention intervention = known.intervention(dose.intervention());
      Prescribed of = prescribed.get(dose.doseItemId());
      for (Finding finding :
          safety.check(intervention, dose.region(), dose.side(), dose.pressure(), dose.oil())) {
        boolean byPlan =
            of != null
                && of.precautionReason() != null
                && of.activatedAt() != null
                && finding.yieldsToReason()
                && known.knownBy(finding.alertId(), of.activatedAt());
        if (finding.stops(false) && !byPlan && lifted.stream().noneMatch(l -> lifts(l, finding))) {
          deviations.add(deviation(dose, intervention, finding));
        }
      }
    }
    for (Broken broken : rules.unexplained(attendanceId, doses(done, known))) {
      deviations.add(
          new Deviation(
              IncidentKind.AGAINST_COURSE_RULE,
              null,
              null,
              null,
              null,
              null,
              broken.rule(),
              broken.sessions().stream().map(VisitRules.Session::attendanceId).toList(),
              broken.said()));
    }
    deviations.addAll(withoutConsent(patientId, session, done, known));
    return deviations;
  }

  private static List<Dose> doses(List<NoteContent.Delivered> done, SafetyFile.Read known) {
    return done.stream()
        .map(
            d ->
                new Dose(
                    d.intervention(),
                    known.intervention(d.intervention()).family(),
                    d.region(),
                    d.side(),
                    d.minutes(),
                    d.pressure(),
                    d.oil() != null && known.oil(d.oil()).phototoxic()))
        .toList();
  }

  private Map<Long, Prescribed> prescribed(List<NoteContent.Delivered> done) {
    return sql
        .list(
            Prescribed.class,
            """
            select i.id, i.precaution_reason,
                   (select max(r.made_at) from plan_revision r where r.plan_id = p.id) as activated_at
            from dose_item i
            join visit_line l on l.id = i.line_id join plan p on p.id = l.plan_id
            where i.id = any (?::bigint[])
            """,
            done.stream().map(NoteContent.Delivered::doseItemId).filter(Objects::nonNull).toList())
        .stream()
        .collect(Collectors.toMap(Prescribed::id, p -> p));
  }

  private static boolean lifts(Lifted lifted, Finding finding) {
    return lifted.ruleId() != null
        ? lifted.ruleId().equals(finding.ruleId())
        : finding.oil() != null && finding.oil().code().equals(lifted.oil());
  }

  private static Deviation deviation(
      NoteContent.Delivered dose, Intervention intervention, Finding finding) {
    return new Deviation(
        finding.kind() == Finding.Kind.TOO_STRONG
            ? IncidentKind.OVER_CAP
            : IncidentKind.AGAINST_RULE,
        dose.intervention(),
        dose.region(),
        dose.side(),
        finding.ruleId(),
        finding.oil() == null ? null : finding.oil().code(),
        null,
        List.of(),
        finding.say(intervention.name(), false));
  }

  private List<Deviation> withoutConsent(
      long patientId, Session session, List<NoteContent.Delivered> done, SafetyFile.Read known) {
    List<Deviation> missing = new ArrayList<>();
    CountryProfile country = countries.of(session.siteId());
    Consents.General general = consents.general(patientId, session.until());
    if (!general.given() && (country.generalConsentRequired() || general.withdrawn())) {
      missing.add(
          Deviation.of(IncidentKind.WITHOUT_CONSENT, new Sentence("note.no_general_consent")));
    }
    Map<String, Translated> sensitive =
        sql.list(Sensitive.class, "select code, name from body_region where sensitive").stream()
            .collect(Collectors.toMap(Sensitive::code, Sensitive::name));
    LocalDate day = LocalDate.ofInstant(session.from(), session.zone());
    Consents.Day asked =
        consents.on(patientId, day, country.writtenSessionConsent(), session.until());
    Set<String> regions = sensitive.keySet();
    for (NoteContent.Delivered dose : done) {
      Intervention intervention = known.intervention(dose.intervention());
      if (dose.region() != null && regions.contains(dose.region()) && intervention.handsOn()) {
        Area area = new Area(dose.intervention(), dose.region(), dose.side(), dose.oil(), day);
        if (asked.of(area) != Consents.State.GIVEN) {
          missing.add(
              new Deviation(
                  IncidentKind.WITHOUT_CONSENT,
                  dose.intervention(),
                  dose.region(),
                  dose.side(),
                  null,
                  null,
                  null,
                  List.of(),
                  new Sentence(
                      "note.no_consent", intervention.name(), sensitive.get(dose.region()))));
        }
      }
    }
    return missing;
  }
}
