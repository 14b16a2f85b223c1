package org.restora.plan.rule;

import static org.restora.catalog.Family.EXERCISE;
import static org.restora.catalog.Family.MASSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.restora.catalog.Family;
import org.restora.catalog.Side;

/** Ground for sentences about rules: one patient's visits, in Berlin, counted from a Monday. */
abstract class CourseGround {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Targets DEEP = Targets.of("DTM", "TPT");
  static final Targets WORK = Targets.of(EXERCISE);

  final List<Visit> visits = new ArrayList<>();
  Facts facts = Facts.NONE;

  final void visit(String key, LocalDate day, String time, int minutes, Dose... doses) {
    Instant start = at(day, time);
    visits.add(
        new Visit(
            key, start, start.plusSeconds(60L * minutes), 1L, "MASSAGE_45", false, List.of(doses)));
  }

  static Instant at(LocalDate day, String time) {
    return LocalDateTime.of(day, LocalTime.parse(time)).atZone(BERLIN).toInstant();
  }

  static Dose deep(String region, Side side) {
    return new Dose("DTM", MASSAGE, region, side, 30, 4);
  }

  static Dose swedish() {
    return new Dose("SWE", MASSAGE, "LOWER_BACK", Side.BOTH, 30, 3);
  }

  static Dose dose(Family family) {
    return new Dose(family.name(), family, null, null, 30, null);
  }

  final List<Breach> judge(Demand demand) {
    return demand.judge(new Course(BERLIN, visits, facts));
  }

  static List<Breach> one(Breach breach) {
    return List.of(breach);
  }

  static Breach about(Remedy.Kind kind, Comparable<?> value, String... keys) {
    return new Breach(List.of(keys), new Remedy(kind, value));
  }
}
