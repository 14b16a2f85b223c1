package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restora.access.AccountQueries;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.Kind;
import org.restora.catalog.PlaceQueries;
import org.restora.patient.PatientQueries;
import org.restora.plan.PlanQueries;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteService;
import org.restora.report.ReportQueries;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleService;
import org.restora.shared.security.Role;
import org.restora.staff.StaffQueries;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.CountedDriver;
import org.restora.testing.Owner;

/** What a list asks the database does not grow with its rows. */
class StatementCountIT {

  private final Clinic clinic = new Clinic();
  private final Plan plan = clinic.plan(clinic.patient("Kim", "Counted"), 40, 7, 0);
  private int row;

  @Test
  void noListAsksMoreForMoreRows() {
    grow();
    Map<String, Integer> few = counts();
    for (int i = 0; i < 8; i++) {
      grow();
    }
    assertEquals(few, counts());
  }

  @Test
  void oneMoreStatementWouldBeCounted() {
    int once = count(() -> clinic.count("select 1"));
    int twice = count(() -> clinic.count("select 1") + clinic.count("select 1"));
    assertTrue(twice > once && once > 0);
  }

  /** One more of everything that is listed. */
  private void grow() {
    row++;
    clinic.account("account" + row, Role.THERAPIST);
    clinic.therapist("Therapist " + row, null);
    clinic.room("Room " + row + " more", "GYM", 1);
    clinic.closed(MONDAY.plusDays(100 + row), "Closed");
    clinic.alert(clinic.patient("Alma", "Counted " + row), "DVT", "LOWER_BACK", "LEFT");
    clinic.alert(plan.patient(), "DVT", "LOWER_BACK", "LEFT");
    clinic.plan(plan.patient(), 6, 2, 1);
    clinic.timeOff(clinic.anna, MONDAY.plusDays(60 + row), "08:00", "18:00", "REQUESTED");
    Owner.run(
        "insert into oil (code, name, role, evidence, source, retired_on) values (?, '{\"en\": \"x\", \"de\": \"x\"}', 'CARRIER', 'GENERAL', 'x', '2020-01-01')",
        "COUNTED_" + clinic.site + "_" + row);
    clinic.asDesk();
    long appointment =
        clinic
            .get(ScheduleService.class)
            .book(
                clinic.wish(
                    clinic.patient("Visit", "Counted " + row),
                    "MASSAGE_45",
                    45,
                    at(MONDAY, "08:00").plusSeconds(3600L * (row - 1))));
    Owner.run(
        "update attendance set patient_id = ? where appointment_id = ?",
        plan.patient().id(),
        appointment);
    long attendance =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", appointment);
    clinic.asAnna();
    NoteService notes = clinic.get(NoteService.class);
    clinic.services.call(() -> notes.open(attendance));
  }

  private Map<String, Integer> counts() {
    clinic.services.signIn(
        clinic.annaAccount, Role.THERAPIST, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR);
    Instant from = at(MONDAY, "00:00");
    UUID patient = plan.patient().publicId();
    StaffQueries staff = clinic.get(StaffQueries.class);
    PlanQueries plans = clinic.get(PlanQueries.class);
    NoteQueries notes = clinic.get(NoteQueries.class);
    ScheduleQueries schedule = clinic.get(ScheduleQueries.class);
    Map<String, Supplier<?>> lists = new LinkedHashMap<>();
    lists.put("patients", () -> clinic.get(PatientQueries.class).search("Counted", 0, 50));
    lists.put("all patients", () -> clinic.get(PatientQueries.class).search("", 0, 50));
    lists.put("alerts", () -> clinic.get(PatientQueries.class).alerts(patient));
    lists.put("episodes", () -> clinic.get(PatientQueries.class).episodes(patient));
    lists.put("who looked", () -> clinic.get(PatientQueries.class).accessLog(patient));
    lists.put("accounts", () -> clinic.get(AccountQueries.class).accounts());
    lists.put("audit", () -> clinic.get(AccountQueries.class).audit(0, 50));
    lists.put("staff", () -> staff.roll());
    lists.put("qualifications", () -> staff.held());
    lists.put("therapists", () -> staff.therapists());
    lists.put("time off", () -> staff.timeOff());
    lists.put("rooms", () -> clinic.get(PlaceQueries.class).rooms(clinic.site));
    lists.put(
        "closures",
        () -> clinic.get(PlaceQueries.class).closures(clinic.site, MONDAY.plusDays(101).getYear()));
    for (Kind kind : Kind.values()) {
      lists.put("catalogue " + kind, () -> clinic.get(EntryQueries.class).list(kind));
    }
    lists.put("conditions", () -> clinic.get(CatalogQueries.class).conditions());
    lists.put("board", () -> schedule.board(clinic.site, MONDAY));
    lists.put("my day", () -> schedule.dayOf(clinic.anna, from, from.plusSeconds(86_400)));
    lists.put("my drafts", notes::myDrafts);
    lists.put("sessions of the chart", () -> schedule.sessionsOf(patient));
    lists.put("plans of the chart", () -> plans.plansOf(patient));
    lists.put("lines of the chart", () -> plans.bookableLines(patient));
    lists.put("notes of the chart", () -> notes.notesOf(patient, 100));
    lists.put("pain of the chart", () -> notes.pain(patient));
    lists.put(
        "utilisation",
        () -> clinic.get(ReportQueries.class).utilisation(clinic.site, MONDAY, MONDAY));
    Map<String, Integer> counts = new LinkedHashMap<>();
    lists.forEach((name, list) -> counts.put(name, count(() -> clinic.services.call(list))));
    return counts;
  }

  private static int count(Supplier<?> act) {
    int before = CountedDriver.executed();
    act.get();
    return CountedDriver.executed() - before;
  }
}
