package org.restora.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.restora.catalog.Intervention;
import org.restora.catalog.TreatmentType;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.Visit;

/**
 * A plan as the course it would be if every week were free: the visits of each line spread evenly
 * over their weeks, in the part of the day that is preferred. What this course breaks, every
 * booking of it would.
 */
final class Prescribed {

  /** Days of the week, from Monday, for one to seven visits a week. */
  private static final int[][] DAYS = {
    {0}, {0, 3}, {0, 2, 4}, {0, 1, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4, 5, 6}
  };

  private final PlanForm plan;
  private final ZoneId zone;
  private final Facts facts;
  private final Map<String, TreatmentType> treatments;
  private final Map<String, Intervention> interventions;
  private final Predicate<String> phototoxic;

  Prescribed(
      PlanForm plan,
      ZoneId zone,
      Facts facts,
      Map<String, TreatmentType> treatments,
      Map<String, Intervention> interventions,
      Predicate<String> phototoxic) {
    this.plan = plan;
    this.zone = zone;
    this.facts = facts;
    this.treatments = treatments;
    this.interventions = interventions;
    this.phototoxic = phototoxic;
  }

  /** All lines together. */
  Course whole() {
    List<Visit> visits = new ArrayList<>();
    for (int line = 0; line < plan.getLines().size(); line++) {
      visits.addAll(visits(line, plan.getLines().get(line).getPreferredTime()));
    }
    return new Course(zone, visits, facts);
  }

  /**
   * One line alone, once for each part of the day it may lie in: what only some of them break is a
   * matter of booking.
   */
  List<Course> line(int line) {
    DayTime preferred = plan.getLines().get(line).getPreferredTime();
    List<DayTime> times =
        preferred == DayTime.ANY
            ? List.of(DayTime.MORNING, DayTime.AFTERNOON, DayTime.EVENING)
            : List.of(preferred);
    return times.stream().map(t -> new Course(zone, visits(line, t), facts)).toList();
  }

  private List<Visit> visits(int at, DayTime preferred) {
    PlanForm.Line line = plan.getLines().get(at);
    TreatmentType treatment = treatments.get(line.getTreatmentType());
    LocalDate first = plan.getStartsOn();
    if (treatment == null || first == null || line.getMinutes() <= 0) {
      return List.of();
    }
    List<Dose> doses = line.getItems().stream().map(this::dose).filter(Objects::nonNull).toList();
    int[] days = DAYS[Math.max(1, Math.min(7, line.getTimesPerWeek())) - 1];
    LocalDate begin = first.plusWeeks(line.getFromWeek() - 1L);
    List<Visit> visits = new ArrayList<>();
    for (int n = 0; n < line.getVisits(); n++) {
      LocalDate day = begin.plusDays(7L * (n / days.length) + days[n % days.length]);
      Instant start = day.atTime(clock(preferred)).atZone(zone).toInstant();
      visits.add(
          new Visit(
              at + "." + n,
              start,
              start.plusSeconds(60L * line.getMinutes()),
              line.getPreferredTherapistId(),
              treatment.code(),
              treatment.evaluation(),
              doses));
    }
    return visits;
  }

  private static LocalTime clock(DayTime preferred) {
    return switch (preferred) {
      case ANY, MORNING -> LocalTime.of(9, 0);
      case AFTERNOON -> LocalTime.of(14, 0);
      case EVENING -> LocalTime.of(17, 0);
    };
  }

  private Dose dose(PlanForm.Item item) {
    Intervention intervention = interventions.get(item.getIntervention());
    return intervention == null
        ? null
        : new Dose(
            intervention.code(),
            intervention.family(),
            item.getRegion(),
            item.getSide(),
            item.getMinutes(),
            item.getPressure(),
            phototoxic.test(item.getOil()));
  }
}
