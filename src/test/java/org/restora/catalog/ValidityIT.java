package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Validity.Phase;
import org.restora.plan.DayTime;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanForm;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanService;
import org.restora.schedule.BookVisit;
import org.restora.schedule.FreeTime;
import org.restora.schedule.Placement;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleService;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** Rows of the catalogue on the days on which they are offered, and on the others (rule C9). */
class ValidityIT {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final Clinic clinic = new Clinic();
  private final CatalogQueries catalog = clinic.get(CatalogQueries.class);
  private final ScheduleService schedule = clinic.get(ScheduleService.class);
  private final String code = "VAL_" + clinic.site;

  @BeforeEach
  void begin() {
    copy("treatment_type", "MASSAGE_45");
    copy("intervention", "SWE");
    copy("oil", "LAVENDER");
    copy("condition", "DVT");
  }

  private void copy(String table, String from) {
    Owner.run(
        """
        insert into %1$s select (jsonb_populate_record(x, to_jsonb(x) || jsonb_build_object('code', ?))).*
        from %1$s x where code = ?
        """
            .formatted(table),
        code,
        from);
  }

  /** Nobody else is to find what this test made. */
  @AfterEach
  void end() {
    for (String used : List.of("treatment_type", "condition")) {
      offer(used, null, LocalDate.of(2000, 1, 1));
    }
    Owner.run("delete from course_rule where code = ?", code);
    Owner.run("update plan set template = null where template = ?", code);
    for (String unused : List.of("intervention", "oil", "plan_template")) {
      Owner.run("delete from " + unused + " where code = ?", code);
    }
  }

  private void offer(String table, LocalDate from, LocalDate retired) {
    Owner.run(
        "update " + table + " set valid_from = ?, retired_on = ? where code = ?",
        from,
        retired,
        code);
  }

  private List<String> treatments(LocalDate day) {
    return clinic.services.call(() -> catalog.treatmentTypes(day)).stream()
        .map(TreatmentType::code)
        .toList();
  }

  @Test
  void aTreatmentIsOfferedOnItsFirstDayAndNotTheDayBefore() {
    offer("treatment_type", TUESDAY, null);
    assertFalse(treatments(MONDAY).contains(code));
    assertTrue(treatments(TUESDAY).contains(code));
    assertTrue(treatments(TUESDAY.plusYears(9)).contains(code));
  }

  @Test
  void aTreatmentIsNotOfferedOnTheDayItIsRetired() {
    offer("treatment_type", null, TUESDAY);
    assertTrue(treatments(MONDAY).contains(code));
    assertFalse(treatments(TUESDAY).contains(code));
  }

  @Test
  void theDatabaseAndTheValueSayTheSameOfEveryDay() {
    List<LocalDate> days = Arrays.asList(null, MONDAY, TUESDAY, WEDNESDAY);
    int asked = 0;
    for (LocalDate from : days) {
      for (LocalDate retired : days) {
        for (int day = -1; day < 4; day++) {
          LocalDate on = MONDAY.plusDays(day);
          assertEquals(
              Owner.value(
                  Boolean.class, "select in_use(?::date, ?::date, ?::date)", from, retired, on),
              new Validity(from, retired).inUse(on),
              from + " to " + retired + " on " + on);
          asked++;
        }
      }
    }
    assertEquals(80, asked);
  }

  @Test
  void everyListOfCodesHasItsDaysAndEndsAfterItBegins() {
    for (Kind kind : Kind.values()) {
      String constraint =
          Owner.value(
              String.class,
              """
              select pg_get_constraintdef(oid) from pg_constraint
              where conname = 'catalogue_validity' and conrelid = ?::regclass
              """,
              kind.table());
      assertEquals("CHECK ((valid_from < retired_on))", constraint, kind.table());
    }
    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> offer("oil", TUESDAY, TUESDAY));
    assertTrue(refused.toString().contains("catalogue_validity"), refused.toString());
  }

  private List<String> oils(Clinic of) {
    return of.services.call(() -> of.get(CatalogQueries.class).oils()).stream()
        .map(CatalogQueries.Named::code)
        .toList();
  }

  @Test
  void theDayBeginsAtMidnightOfTheSite() {
    Clinic west = new Clinic("America/Los_Angeles");
    offer("oil", TUESDAY, WEDNESDAY);
    Instant berlin = TUESDAY.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
    clinic.clock.set(berlin.minusSeconds(1));
    assertFalse(oils(clinic).contains(code));
    clinic.clock.set(berlin);
    west.clock.set(berlin);
    assertTrue(oils(clinic).contains(code));
    assertFalse(oils(west).contains(code), "it is Monday there");
    west.clock.set(TUESDAY.atStartOfDay(ZoneId.of("America/Los_Angeles")).toInstant());
    assertTrue(oils(west).contains(code));
  }

  private BookVisit wish(Clinic.Patient patient, Plan plan, LocalDate day) {
    return new BookVisit(
        UUID.randomUUID(),
        clinic.site,
        patient.id(),
        plan == null ? null : plan.line(),
        plan == null ? code : null,
        45,
        clinic.anna,
        null,
        at(day, "09:00"));
  }

  private RuleViolation refused(BookVisit wish) {
    return assertThrows(RuleViolation.class, () -> clinic.services.call(() -> schedule.book(wish)));
  }

  @Test
  void aSessionIsBookedOnlyOnADayOnWhichItsTreatmentIsOffered() {
    offer("treatment_type", TUESDAY, WEDNESDAY);
    Clinic.Patient kim = clinic.patient("Kim", "Day");
    RuleViolation early = refused(wish(kim, null, MONDAY));
    assertEquals("schedule.not_yet_offered", early.key());
    assertEquals(TUESDAY, early.args().get(1));
    RuleViolation late = refused(wish(kim, null, WEDNESDAY));
    assertEquals("schedule.no_longer_offered", late.key());
    assertEquals(WEDNESDAY, late.args().get(1));
    clinic.services.call(() -> schedule.book(wish(kim, null, TUESDAY)));
  }

  @Test
  void aSearchOffersTimesOnlyOnDaysOnWhichTheTreatmentIsOffered() {
    offer("treatment_type", TUESDAY, WEDNESDAY);
    ScheduleQueries queries = clinic.get(ScheduleQueries.class);
    long kim = clinic.patient("Kim", "Search").id();
    List<FreeTime> found =
        clinic.services.call(
            () ->
                queries.freeTimes(
                    clinic.site, kim, null, code, 45, null, DayTime.ANY, MONDAY, 500));
    assertFalse(found.isEmpty());
    assertTrue(
        found.stream()
            .allMatch(f -> f.startsAt().atZone(Clinic.BERLIN).toLocalDate().equals(TUESDAY)));
  }

  private Plan plan(int visits, int timesPerWeek) {
    Plan plan = clinic.plan(clinic.patient("Kim", "Planned"), visits, timesPerWeek, 0);
    Owner.run("update visit_line set treatment_type = ? where id = ?", code, plan.line());
    return plan;
  }

  @Test
  void aProposalPlacesVisitsOnlyWhileTheirTreatmentIsOffered() {
    Plan plan = plan(4, 7);
    offer("treatment_type", TUESDAY, MONDAY.plusDays(4));
    List<Placement> placed =
        clinic
            .services
            .call(() -> clinic.get(ScheduleQueries.class).propose(plan.publicId()))
            .placements();
    assertEquals(
        List.of(TUESDAY, WEDNESDAY, MONDAY.plusDays(3)),
        placed.stream()
            .filter(Placement::placed)
            .map(p -> LocalDate.ofInstant(p.time().startsAt(), Clinic.BERLIN))
            .toList());
    assertEquals(List.of("not_by_last_day"), placed.get(3).notes());
  }

  @Test
  void aSafetyRuleThatBeginsTomorrowStopsTomorrowsSessionAndNotTodays() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Ruled"), 9, 7, 0);
    long rule =
        Owner.value(
            Long.class,
            """
            insert into contraindication_rule (condition, level, target, region_scope, effect, advice, source, valid_from)
            values (?, 'ABSOLUTE', 'EVERYTHING', 'ANYWHERE', 'BLOCK', '{"en": "x", "de": "x"}', 'x', ?) returning id
            """,
            code,
            TUESDAY);
    clinic.alert(plan.patient(), code, "LOWER_BACK", "LEFT");
    clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, MONDAY)));
    assertEquals("schedule.blocked_by_alert", refused(wish(plan.patient(), plan, TUESDAY)).key());
    Owner.run("update contraindication_rule set retired_on = ? where id = ?", WEDNESDAY, rule);
    assertEquals("schedule.blocked_by_alert", refused(wish(plan.patient(), plan, TUESDAY)).key());
    clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, WEDNESDAY)));
  }

  @Test
  void aRuleOfACourseJudgesTheVisitsOfItsOwnDaysOnly() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Coursed"), 9, 7, 0);
    copy("plan_template", "ATHLETE");
    Owner.run("update plan set template = ? where id = ?", code, plan.id());
    Owner.run(
        """
        insert into course_rule (code, name, demand, figures, hard, weight, template, source, valid_from, retired_on)
        values (?, '{"en": "x", "de": "x"}', 'Gap',
                '{"targets": {"interventions": ["SWE"]}, "samePlace": true, "unit": "CALENDAR_DAYS", "length": 2}',
                true, 50, ?, 'x', ?, ?)
        """,
        code,
        code,
        WEDNESDAY,
        MONDAY.plusDays(3));
    clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, MONDAY)));
    clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, TUESDAY)));
    assertEquals("schedule.against_rule", refused(wish(plan.patient(), plan, WEDNESDAY)).key());
    Owner.run("delete from course_rule where code = ?", code);
    clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, WEDNESDAY)));
  }

  private String said(Plan plan, PlanForm form) {
    clinic.asAnna();
    return clinic
        .services
        .call(() -> clinic.get(PlanQueries.class).check(plan.publicId(), form))
        .stream()
        .filter(PlanCheck::ofOffer)
        .map(c -> c.line() + " " + c.item() + " " + c.key() + (c.stops() ? " stops" : ""))
        .collect(Collectors.joining("; "));
  }

  private PlanForm form(Plan plan) {
    clinic.asAnna();
    return clinic.services.call(() -> clinic.get(PlanQueries.class).form(plan.publicId()));
  }

  @Test
  void aPlanSaysAtItsLineWhatIsNotOfferedWhenItIsNeeded() {
    Plan plan = plan(6, 2);
    PlanForm form = form(plan);
    form.getLines().get(0).getItems().get(0).setIntervention(code);
    form.getLines().get(0).getItems().get(0).setOil(code);
    assertEquals("", said(plan, form));

    offer("treatment_type", null, MONDAY);
    offer("intervention", TUESDAY, null);
    offer("oil", null, MONDAY.minusDays(1));
    assertEquals(
        "0 -1 offered_no_longer stops; 0 0 offered_not_yet stops; 0 0 offered_no_longer stops",
        said(plan, form));

    offer("treatment_type", null, MONDAY.plusDays(20));
    offer("oil", null, MONDAY.plusDays(21));
    form.setStartsOn(TUESDAY);
    form.getLines().get(0).setVisits(6);
    assertEquals(
        "0 -1 offered_until; 0 0 offered_until", said(plan, form), "three weeks from Tuesday");
    form.setStartsOn(MONDAY.plusDays(20));
    assertEquals("0 -1 offered_ends stops; 0 0 offered_until", said(plan, form));
  }

  @Test
  void aPlanWithSomethingThatIsNotOfferedIsNotPutIntoForce() {
    Plan plan = plan(6, 2);
    PlanForm form = form(plan);
    Owner.run("delete from plan_revision where plan_id = ?", plan.id());
    Owner.run("update plan set status = 'PROPOSED', activated_at = null where id = ?", plan.id());
    PlanService plans = clinic.get(PlanService.class);
    offer("treatment_type", null, MONDAY);
    RuntimeException refused =
        assertThrows(
            RuntimeException.class,
            () -> clinic.services.run(() -> plans.activate(plan.publicId(), version(plan), null)));
    assertTrue(refused.toString().contains("plan.checks_fail"), refused.toString());
    offer("treatment_type", MONDAY, TUESDAY);
    clinic.services.run(() -> plans.activate(plan.publicId(), version(plan), null));
    assertEquals("0 -1 offered_until", said(plan, form));
  }

  private int version(Plan plan) {
    return clinic.value(Integer.class, "select version from plan where id = ?", plan.id());
  }

  @Test
  void whatWasBookedOrPlannedStaysAfterItsTreatmentIsRetired() {
    offer("treatment_type", null, WEDNESDAY);
    Plan plan = plan(6, 2);
    long booked = clinic.services.call(() -> schedule.book(wish(plan.patient(), plan, TUESDAY)));
    offer("treatment_type", null, TUESDAY);
    assertEquals(
        1, clinic.count("select count(*)::int from attendance where appointment_id = ?", booked));
    assertEquals(code, form(plan).getLines().get(0).getTreatmentType());
    assertEquals("0 -1 offered_until", said(plan, form(plan)));
  }

  @Test
  void aRowStandsWhereTheDayOfTheSitePutsIt() {
    EntryQueries entries = clinic.get(EntryQueries.class);
    clinic.services.signIn(clinic.desk, org.restora.shared.security.Role.ADMINISTRATOR);
    offer("oil", TUESDAY, WEDNESDAY);
    for (Phase phase : Phase.values()) {
      assertEquals(phase, clinic.services.call(() -> entries.entry(Kind.OIL, code)).phase());
      clinic.clock.pass(java.time.Duration.ofDays(1));
    }
  }
}
