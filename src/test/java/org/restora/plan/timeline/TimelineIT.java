package org.restora.plan.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.plan.home.Adherence;
import org.restora.plan.home.HomeForm;
import org.restora.plan.home.HomeService;
import org.restora.progress.Explanation;
import org.restora.progress.NoteContent;
import org.restora.testing.AnnasVisit;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** The strip of a plan as it is read from what was booked, charted and ticked. */
class TimelineIT {

  private final Clinic clinic = new Clinic();
  private final Clinic.Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final AnnasVisit visit = new AnnasVisit(clinic, plan);

  private Timeline timeline() {
    TimelineQueries queries = clinic.get(TimelineQueries.class);
    return clinic.services.call(() -> queries.timeline(plan.publicId()));
  }

  private void goal() {
    Owner.run(
        """
        insert into plan_goal (plan_id, position, measure, goal, baseline, target, due_on)
        values (?, 0, 'NPRS', 'Less pain', 7, 3, ?)
        """,
        plan.id(),
        MONDAY.plusWeeks(3));
  }

  private void sign() {
    UUID note = visit.open();
    NoteContent planned = visit.read(note).content();
    visit.sign(
        note,
        new NoteContent("S", "O", "A", "P", 6, 4, planned.delivered(), List.of()),
        new Explanation("", ""));
  }

  private Timeline.Week first() {
    return timeline().weeks().get(0);
  }

  @Test
  void aVisitThatTookPlaceFillsItsWeekWithItsMinutesAndTheScoreAfterTheTreatment() {
    goal();
    assertEquals(0, first().delivered());
    assertTrue(timeline().tracks().get(0).points().isEmpty());
    sign();
    Timeline strip = timeline();
    assertEquals(3, strip.weeks().size());
    assertEquals(45, strip.weeks().get(0).delivered());
    assertEquals(90, strip.weeks().get(0).planned());
    assertTrue(strip.weeks().get(0).present());
    assertEquals(0, BigDecimal.valueOf(4).compareTo(strip.tracks().get(0).values().get(0)));
  }

  @Test
  void recordedMinutesAreCountedRatherThanBookedOnesAndAVisitMissedNotAtAll() {
    sign();
    Owner.run(
        "update attendance set started_at = ?, ended_at = ? where id = ?",
        Clinic.at(MONDAY, "09:02"),
        Clinic.at(MONDAY, "09:40"),
        visit.attendance);
    assertEquals(38, first().delivered());
    Owner.run(
        "update attendance set status = 'NO_SHOW', started_at = null, ended_at = null where id = ?",
        visit.attendance);
    assertEquals(0, first().delivered());
  }

  @Test
  void whatIsDoneAtHomeStandsInItsWeekDueFromTheDayAfter() {
    assertFalse(timeline().isHome());
    HomeService homes = clinic.get(HomeService.class);
    UUID task =
        clinic.services.call(
            () ->
                homes.add(
                    plan.publicId(),
                    new HomeForm("HOME_ROLLER", "CALF", Side.LEFT, 5, 7, MONDAY, null, "", null)));
    clinic.services.run(() -> homes.tick(plan.publicId(), task, MONDAY, true));
    clinic.clock.set(Clinic.at(MONDAY.plusDays(9), "10:00"));
    clinic.services.run(() -> homes.tick(plan.publicId(), task, MONDAY.plusDays(8), true));
    List<Adherence> home = timeline().weeks().stream().map(Timeline.Week::home).toList();
    assertEquals(List.of(new Adherence(1, 7), new Adherence(1, 2), new Adherence(0, 0)), home);
  }
}
