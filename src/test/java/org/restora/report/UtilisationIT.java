package org.restora.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.schedule.CancelledBy;
import org.restora.schedule.ScheduleService;
import org.restora.testing.Clinic;

/** The traps of utilisation, one by one (rules R1 to R5). Anna works 08:00–18:00 every day. */
class UtilisationIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService schedule = clinic.get(ScheduleService.class);
  private final ReportQueries report = clinic.get(ReportQueries.class);
  private int patients;

  private long book(LocalDate day, String time, int minutes) {
    return book(minutes == 60 ? "MASSAGE_60" : "MASSAGE_45", day, time, minutes);
  }

  private long book(String treatment, LocalDate day, String time, int minutes) {
    return clinic.booked(
        clinic.wish(clinic.patient("P" + patients++, "Q"), treatment, minutes, at(day, time)));
  }

  private Utilisation anna(LocalDate from, LocalDate until) {
    List<Utilisation> rows = report.utilisation(clinic.site, from, until);
    return rows.stream().filter(r -> r.therapistId() == clinic.anna).findFirst().orElseThrow();
  }

  private static void assertShare(String expected, BigDecimal actual) {
    assertEquals(
        0,
        new BigDecimal(expected).compareTo(actual.setScale(4, java.math.RoundingMode.HALF_UP)),
        actual.toString());
  }

  @Test
  void deliveredNoShowAndOpenAreBookedAndOnlyDeliveredIsUtilisation() {
    schedule.complete(book(MONDAY, "09:00", 60), 1);
    schedule.miss(book(MONDAY, "11:00", 60), 1);
    book(MONDAY, "13:00", 60);
    schedule.cancel(book(MONDAY, "15:00", 60), 1, CancelledBy.CLINIC, "");
    Utilisation day = anna(MONDAY, MONDAY);
    assertEquals(600, day.bookable());
    assertEquals(180, day.booked());
    assertEquals(60, day.delivered());
    assertEquals(60, day.noShow());
    assertShare("0.1", day.utilisation());
    assertShare("0.3", day.fillRate());
    assertShare("0.5", day.noShowRate());
  }

  @Test
  void selfPaidMinutesStandApartAndCountAmongTheDelivered() {
    schedule.complete(book("SPA_60", MONDAY, "09:00", 60), 1);
    schedule.complete(book(MONDAY, "11:00", 45), 1);
    schedule.miss(book("SPA_60", MONDAY, "13:00", 60), 1);
    Utilisation day = anna(MONDAY, MONDAY);
    assertEquals(105, day.delivered());
    assertEquals(60, day.selfPaid());
    assertEquals(165, day.booked());
  }

  @Test
  void cancelAndRebookOnOneTimeCountsOnce() {
    schedule.cancel(book(MONDAY, "09:00", 60), 1, CancelledBy.PATIENT, "");
    schedule.complete(book(MONDAY, "09:00", 60), 1);
    assertEquals(60, anna(MONDAY, MONDAY).booked());
    assertEquals(1, anna(MONDAY, MONDAY).lateCancelled());
  }

  @Test
  void leaveIsNotIdleAndARequestIsNotLeave() {
    clinic.timeOff(clinic.anna, MONDAY, "08:00", "13:00", "APPROVED");
    clinic.timeOff(clinic.anna, MONDAY, "13:00", "18:00", "REQUESTED");
    Utilisation day = anna(MONDAY, MONDAY);
    assertEquals(600, day.rostered());
    assertEquals(300, day.bookable());
    assertEquals(300, day.idle());
  }

  @Test
  void leaveClosureAndAdministrationAreNotSubtractedTwice() {
    long roster =
        clinic.value(Long.class, "select id from roster where therapist_id = ?", clinic.anna);
    clinic.shift(roster, 1, "ADMIN", "09:00", "10:00");
    clinic.timeOff(clinic.anna, MONDAY, "09:30", "12:00", "APPROVED");
    clinic.closed(MONDAY.plusDays(7), "Feast");
    clinic.timeOff(clinic.anna, MONDAY.plusDays(7), "08:00", "18:00", "APPROVED");
    assertEquals(600 - 150, anna(MONDAY, MONDAY).available());
    assertEquals(600 - 30 - 150, anna(MONDAY, MONDAY).bookable());
    assertEquals(0, anna(MONDAY.plusDays(7), MONDAY.plusDays(7)).available());
    assertEquals(600, anna(MONDAY.plusDays(7), MONDAY.plusDays(7)).rostered());
  }

  @Test
  void whereNothingIsBookableThereIsNoValueInsteadOfZero() {
    clinic.closed(MONDAY, "Feast");
    assertNull(anna(MONDAY, MONDAY).utilisation());
    assertNull(anna(MONDAY, MONDAY).noShowRate());
  }

  @Test
  void breaksAreNotRosteredTime() {
    long roster =
        clinic.value(Long.class, "select id from roster where therapist_id = ?", clinic.anna);
    clinic.shift(roster, 1, "BREAK", "12:00", "12:30");
    assertEquals(570, anna(MONDAY, MONDAY).rostered());
  }

  @Test
  void theNightTheClocksGoBackHasAnHourMore() {
    long night = clinic.therapist("Nora Night", null);
    clinic.roster(night, "00:00", "06:00");
    var rows =
        report.utilisation(clinic.site, LocalDate.of(2027, 10, 31), LocalDate.of(2027, 10, 31));
    assertEquals(
        420,
        rows.stream().filter(r -> r.therapistId() == night).findFirst().orElseThrow().rostered());
    rows = report.utilisation(clinic.site, LocalDate.of(2027, 3, 28), LocalDate.of(2027, 3, 28));
    assertEquals(
        300,
        rows.stream().filter(r -> r.therapistId() == night).findFirst().orElseThrow().rostered());
  }

  @Test
  void theClinicsFigureIsTheRatioOfTheSums() {
    long ben = clinic.therapist("Ben Ott", null);
    clinic.roster(ben, "08:00", "09:00");
    schedule.complete(book(MONDAY, "09:00", 60), 1);
    List<Utilisation> rows = report.utilisation(clinic.site, MONDAY, MONDAY);
    assertShare("0.0909", report.total(rows).utilisation());
  }

  @Test
  void aChangedRosterLeavesThePastAsItWas() {
    long ben = clinic.therapist("Ben Ott", null);
    clinic.roster(ben, "08:00", "12:00");
    org.restora.testing.Owner.run(
        "update roster set valid_until = ? where therapist_id = ?", MONDAY, ben);
    Utilisation before =
        report.utilisation(clinic.site, MONDAY, MONDAY.plusDays(1)).stream()
            .filter(r -> r.therapistId() == ben)
            .findFirst()
            .orElseThrow();
    assertEquals(240, before.rostered());
  }

  @Test
  void theReportRoleCannotWriteNorReadWhatNotesSay() throws Exception {
    try (var connection =
            java.sql.DriverManager.getConnection(
                org.restora.testing.TestDatabase.url(), "restora_report", "embedded");
        var statement = connection.createStatement()) {
      for (String attempt :
          List.of(
              "update patient set given_name = ''",
              "delete from attendance",
              "select content from note_version",
              "select draft from note",
              "select password_hash from account",
              "insert into audit_entry (act, outcome) values ('x', 'DONE')")) {
        var refused =
            org.junit.jupiter.api.Assertions.assertThrows(
                java.sql.SQLException.class, () -> statement.execute(attempt), attempt);
        assertTrue(
            List.of("42501", "25006").contains(refused.getSQLState()),
            attempt + ": " + refused.getMessage());
      }
    }
  }
}
