package org.restora.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.catalog.CountryProfile;
import org.restora.catalog.CountryProfiles;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;

/** Reads certifications and what is asked of them: the one place that does. */
@Dependent
public class Certifications {

  private static final String PLAN =
      """
      select p.id, p.public_id, p.patient_id, x.public_id as patient_public_id,
             x.given_name || ' ' || x.family_name as patient, p.site_id, p.title, p.status, p.starts_on
      from plan p join patient x on x.id = p.patient_id
      """;

  @Inject private Sql sql;
  @Inject private CountryProfiles profiles;

  /** A plan as certifications see it. */
  record Head(
      long id,
      UUID publicId,
      long patientId,
      UUID patientPublicId,
      String patient,
      long siteId,
      String title,
      PlanStatus status,
      LocalDate startsOn) {}

  List<Head> plans(String where, Object... args) {
    List<Head> plans = sql.list(Head.class, PLAN + where, args);
    plans.forEach(plan -> Audit.patient(plan.patientId()));
    return plans;
  }

  /** The latest first. */
  List<Certification> of(List<Long> plans) {
    return sql.list(
        Certification.class,
        """
        select c.id, c.plan_id, c.method, c.prescriber, c.certified_on, c.signs, a.name as recorded_by, c.recorded_at,
               w.recorded_at as withdrawn_at, b.name as withdrawn_by, w.reason as withdraw_reason
        from plan_certification c
        join account a on a.id = c.recorded_by
        left join plan_certification w on w.withdraws = c.id
        left join account b on b.id = w.recorded_by
        where c.plan_id = any (?::bigint[]) and c.withdraws is null
        order by c.certified_on desc, c.id desc
        """,
        plans);
  }

  CertificationRule rule(long siteId) {
    return new CertificationRule(profiles.of(siteId));
  }

  /**
   * What is asked of the plans in force at a site by this day, the earliest first.
   *
   * @param author whose plans; null for everybody's
   */
  public List<CertificationDue> due(long siteId, LocalDate until, Long author) {
    return dues(
            plans(
                " where p.site_id = ? and p.status in ('ACTIVE', 'ON_HOLD') and p.author = coalesce(?, p.author)",
                siteId,
                author))
        .stream()
        .filter(due -> !due.dueOn().isAfter(until))
        .toList();
  }

  /** What is asked of these plans, the earliest first; of plans that are not in force nothing. */
  List<CertificationDue> dues(List<Head> plans) {
    Map<Long, CountryProfile> bySite = new HashMap<>();
    List<Head> asked =
        plans.stream()
            .filter(p -> p.status().inForce())
            .filter(
                p -> new CertificationRule(bySite.computeIfAbsent(p.siteId(), profiles::of)).asks())
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Certification>> known =
        of(asked.stream().map(Head::id).toList()).stream()
            .collect(Collectors.groupingBy(Certification::planId));
    return asked.stream()
        .flatMap(
            p ->
                new CertificationRule(bySite.get(p.siteId()))
                    .of(p.startsOn(), known.getOrDefault(p.id(), List.of())).stream()
                        .map(
                            a ->
                                new CertificationDue(
                                    p.publicId(),
                                    p.title(),
                                    p.patientPublicId(),
                                    p.patient(),
                                    a.dueOn(),
                                    a.kind())))
        .sorted(Comparator.comparing(CertificationDue::dueOn))
        .toList();
  }
}
