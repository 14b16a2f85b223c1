package org.restora.schedule.card;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.plan.rule.CapWhenSore;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.RuleBook;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.ToldSoreness.Told;
import org.restora.plan.rule.Verdict;
import org.restora.plan.rule.Visit;
import org.restora.schedule.safety.Visits;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** What is to be gentler today than prescribed, and what could be done instead. */
@Dependent
public class Gentleness {

  /** Enough to choose from. */
  private static final int ALTERNATIVES = 3;

  @Inject private Sql sql;
  @Inject private RuleBook book;
  @Inject private CardSoreness soreness;

  /**
   * A dose with more pressure than a rule allows somebody who is so sore.
   *
   * @param possible whether the same can be done with so little pressure
   * @param lighter others of its kind that can
   */
  public record Capped(
      Translated name,
      Translated region,
      Side side,
      int pressure,
      int soreness,
      int cap,
      Translated rule,
      boolean possible,
      List<Translated> lighter)
      implements Serializable {}

  record Item(
      String intervention,
      Translated name,
      Family family,
      String region,
      Translated regionName,
      Side side,
      int minutes,
      int pressure,
      int least,
      String template) {

    Dose dose() {
      return new Dose(intervention, family, region, side, minutes, pressure);
    }
  }

  record Named(Translated name) {}

  List<Capped> of(Visits.Visit visit) {
    if (visit.lineId() == null) {
      return List.of();
    }
    LocalDate day = LocalDate.ofInstant(visit.startsAt(), visit.zone());
    return soreness.on(visit.patientId(), day).map(told -> capped(visit, told)).orElse(List.of());
  }

  private List<Capped> capped(Visits.Visit visit, Told told) {
    Facts facts = new Facts(Map.of(), Set.of(), told.soreness(), told.day(), null);
    return sql
        .list(
            Item.class,
            """
            select d.intervention, i.name, i.family, d.region, b.name as region_name, d.side, d.minutes, d.pressure,
                   coalesce(i.pressure_min, 1) as least, p.template
            from dose_item d join intervention i on i.code = d.intervention
            left join body_region b on b.code = d.region
            join visit_line l on l.id = d.line_id join plan p on p.id = l.plan_id
            where d.line_id = ? and not d.withdrawn and d.pressure is not null order by d.position
            """,
            visit.lineId())
        .stream()
        .flatMap(item -> verdict(visit, item, facts).map(v -> capped(item, told, v)).stream())
        .toList();
  }

  private Optional<Verdict> verdict(Visits.Visit visit, Item item, Facts facts) {
    Rules caps =
        new Rules(
            book.of(item.template(), facts.soreOn()).all().stream()
                .filter(rule -> rule.demand() instanceof CapWhenSore)
                .toList());
    Visit alone =
        new Visit(
            visit.publicId().toString(),
            visit.startsAt(),
            visit.endsAt(),
            null,
            null,
            false,
            List.of(item.dose()));
    return caps.judge(new Course(visit.zone(), List.of(alone), facts)).stream()
        .min(java.util.Comparator.comparing(Gentleness::cap));
  }

  private static Integer cap(Verdict verdict) {
    return (Integer) verdict.breach().remedy().value();
  }

  private Capped capped(Item item, Told told, Verdict verdict) {
    int cap = cap(verdict);
    return new Capped(
        item.name(),
        item.regionName(),
        item.side(),
        item.pressure(),
        told.soreness(),
        cap,
        verdict.name(),
        item.least() <= cap,
        sql
            .list(
                Named.class,
                """
                select name from intervention
                where family = ? and hands_on and in_use(valid_from, retired_on, ?) and pressure_min <= ? and code <> ?
                order by pressure_max, code limit ?
                """,
                item.family(),
                told.day(),
                cap,
                item.intervention(),
                ALTERNATIVES)
            .stream()
            .map(Named::name)
            .toList());
  }
}
