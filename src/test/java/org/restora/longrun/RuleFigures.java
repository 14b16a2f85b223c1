package org.restora.longrun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.patient.Event;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Visit;
import org.restora.testing.ShippedRules;

/**
 * How long it takes to judge a plan of 40 visits by every rule of the book, beside the other work
 * of its therapists; and, of the same visits in turns, a bare loop that looks at each dose once, so
 * that figures of two days can be compared as ratios.
 *
 * <p>System property: {@code rounds} that are measured (default 2000).
 */
public final class RuleFigures {

  private static final int WARM_UP = 2000;
  private static final int VISITS = 40;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final List<Dose> DOSES =
      List.of(
          new Dose("DTM", Family.MASSAGE, "LOWER_BACK", Side.BOTH, 30, 4),
          new Dose("SWE", Family.MASSAGE, "CALF", Side.LEFT, 30, 3, true),
          new Dose("STRENGTH", Family.EXERCISE, "THIGH", Side.RIGHT, 30, null),
          new Dose("ACT", Family.ACTIVE_RECOVERY, null, null, 20, null),
          new Dose("UVB", Family.LIGHT_THERAPY, null, null, 10, null));

  private RuleFigures() {}

  public static void main(String[] args) {
    int rounds = Integer.getInteger("rounds", 2000);
    Rules rules = new Rules(ShippedRules.all());
    Course course = course();
    Visit candidate = visit("candidate", 20, 11, 2);
    IntSupplier whole = () -> rules.judge(course).size();
    IntSupplier one = () -> rules.judge(course, candidate).size();
    IntSupplier bare =
        () ->
            course.visits().stream().flatMap(v -> v.doses().stream()).mapToInt(Dose::minutes).sum();
    long[][] nanos = new long[3][rounds];
    int seen = 0;
    for (int i = -WARM_UP; i < rounds; i++) {
      List<IntSupplier> works = List.of(whole, one, bare);
      for (int w = 0; w < works.size(); w++) {
        long begin = System.nanoTime();
        seen += works.get(w).getAsInt();
        if (i >= 0) {
          nanos[w][i] = System.nanoTime() - begin;
        }
      }
    }
    System.out.println();
    System.out.printf(
        "| judged by %d rules, %d times (of %d breaches seen) | median | p95 | median as a multiple of a bare loop's |%n",
        rules.all().size(), rounds, rules.judge(course).size());
    System.out.println("|---|---|---|---|");
    String[] names = {
      "a plan of " + VISITS + " visits", "one time for one more visit", "bare loop"
    };
    for (int w = 0; w < names.length; w++) {
      Arrays.sort(nanos[w]);
      Arrays.sort(nanos[2]);
      System.out.printf(
          "| %s | %.3f ms | %.3f ms | %.0f |%n",
          names[w],
          nanos[w][rounds / 2] / 1e6,
          nanos[w][rounds * 95 / 100] / 1e6,
          (double) nanos[w][rounds / 2] / nanos[2][rounds / 2]);
    }
    if (seen == 0) {
      throw new IllegalStateException("nothing was judged");
    }
  }

  /** Two or three visits on most days for four weeks; the therapists treat six others a day. */
  private static Course course() {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      visits.add(visit("v" + i, i / 2, 8 + i % 2 * 6, i));
    }
    List<Visit> work = new ArrayList<>();
    for (int day = 0; day < VISITS / 2; day++) {
      for (int i = 0; i < 6; i++) {
        work.add(visit("w" + day + "." + i, day, 9 + i, i % 2));
      }
    }
    Map<LocalDate, List<Visit>> byDay =
        work.stream()
            .collect(Collectors.groupingBy(v -> LocalDate.ofInstant(v.startsAt(), BERLIN)));
    return new Course(
        BERLIN,
        visits,
        byDay,
        new Facts(
            Map.of(
                Event.SURGERY, Set.of(MONDAY.minusDays(60)),
                Event.COMPETITION, Set.of(MONDAY.plusDays(10), MONDAY.plusDays(17))),
            Set.of("SLEEP"),
            7,
            null));
  }

  private static Visit visit(String key, int day, int hour, int seed) {
    Instant start = MONDAY.plusDays(day).atTime(hour, 0).atZone(BERLIN).toInstant();
    return new Visit(
        key,
        start,
        start.plusSeconds(3600),
        1L + seed % 3,
        seed % 2 == 0 ? "MASSAGE_45" : "PT_30",
        false,
        List.of(DOSES.get(seed % DOSES.size()), DOSES.get((seed + 2) % DOSES.size())));
  }
}
