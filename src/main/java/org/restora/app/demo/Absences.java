package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.restora.app.demo.Therapist.Away;
import org.restora.staff.TimeOffKind;
import org.restora.staff.TimeOffStatus;

/**
 * Who is away: leave, training and illness of the months gone by, and what makes today and the next
 * weeks interesting.
 */
final class Absences {

  private static final int CLEAR_DAYS = 8;

  private record Leave(
      LocalDate from, LocalDate until, TimeOffKind kind, TimeOffStatus status, String note) {

    boolean meets(Leave other) {
      return !until.isBefore(other.from) && !from.isAfter(other.until);
    }
  }

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final long desk;
  private final long supervisor;
  private final long administrator;

  Absences(
      Frame frame,
      Dice dice,
      Ids ids,
      Tables tables,
      long desk,
      long supervisor,
      long administrator) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.desk = desk;
    this.supervisor = supervisor;
    this.administrator = administrator;
  }

  void of(Therapist therapist) {
    List<Leave> taken = new ArrayList<>();
    LocalDate hired = therapist.rosters.get(0).from();
    LocalDate from = hired.isAfter(frame.first()) ? hired : frame.first();
    int years = Math.max(1, Math.round((frame.today().toEpochDay() - from.toEpochDay()) / 365f));
    for (int year = 0; year < years; year++) {
      LocalDate start = from.plusDays(365L * year);
      past(therapist, taken, start, 12, TimeOffKind.VACATION, "Summer leave");
      past(therapist, taken, start, 5, TimeOffKind.VACATION, "");
      past(therapist, taken, start, 1, TimeOffKind.TRAINING, "First aid refresher");
      past(therapist, taken, start, dice.between(2, 4), TimeOffKind.SICKNESS, "");
    }
    LocalDate today = frame.today();
    LocalDate monday = Frame.monday(today);
    switch (therapist.number) {
      case Team.SICK -> sick(therapist, today, today.plusDays(1), today.plusDays(1));
      case Team.LEAVE_NEXT_WEEK ->
          asked(therapist, monday.plusDays(7), 7, TimeOffKind.VACATION, TimeOffStatus.APPROVED, "");
      case Team.TRAINING ->
          asked(
              therapist,
              monday.plusDays(22),
              2,
              TimeOffKind.TRAINING,
              TimeOffStatus.APPROVED,
              "Course: hand therapy");
      case Team.ASKS_FOR_LEAVE ->
          asked(
              therapist,
              monday.plusDays(28),
              10,
              TimeOffKind.VACATION,
              TimeOffStatus.REQUESTED,
              "Flights are not booked yet");
      case Team.EXPIRED ->
          asked(
              therapist,
              monday.plusDays(14),
              2,
              TimeOffKind.OTHER,
              TimeOffStatus.REFUSED,
              "Moving house");
      case Team.EXPIRES ->
          asked(
              therapist, monday.plusDays(35), 5, TimeOffKind.VACATION, TimeOffStatus.WITHDRAWN, "");
      default -> {}
    }
  }

  /** Somewhere in the year that begins then, clear of what is taken and of the last days. */
  private void past(
      Therapist therapist,
      List<Leave> taken,
      LocalDate year,
      int days,
      TimeOffKind kind,
      String note) {
    for (int attempt = 0; attempt < 8; attempt++) {
      LocalDate day = year.plusDays(dice.between(0, 350));
      LocalDate from = days > 4 ? Frame.monday(day) : day;
      Leave leave = new Leave(from, from.plusDays(days - 1L), kind, TimeOffStatus.APPROVED, note);
      boolean over = leave.until.isBefore(frame.today().minusDays(CLEAR_DAYS));
      if (over && !from.isBefore(year) && taken.stream().noneMatch(leave::meets)) {
        taken.add(leave);
        if (kind == TimeOffKind.SICKNESS) {
          sick(therapist, from, leave.until, from);
        } else {
          leave(therapist, leave);
        }
        return;
      }
    }
  }

  private void asked(
      Therapist therapist,
      LocalDate from,
      int days,
      TimeOffKind kind,
      TimeOffStatus status,
      String note) {
    leave(therapist, new Leave(from, from.plusDays(days - 1L), kind, status, note));
  }

  /**
   * Asked for weeks before, so that nothing was booked once it was approved; nobody decides on
   * their own.
   */
  private void leave(Therapist therapist, Leave leave) {
    Instant asked = frame.office(leave.from.minusDays(dice.between(40, 90)), dice);
    boolean decided =
        leave.status == TimeOffStatus.APPROVED || leave.status == TimeOffStatus.REFUSED;
    boolean own = therapist.account == supervisor || supervisor == 0;
    Instant at = frame.notAfterNow(asked.plusSeconds(dice.between(3600, 3 * 86_400)), dice);
    row(
        therapist,
        leave,
        therapist.account,
        asked,
        decided ? (own ? administrator : supervisor) : null,
        decided ? at : null);
    if (leave.status == TimeOffStatus.APPROVED) {
      therapist.away.add(new Away(leave.from, leave.until, false));
    }
  }

  /**
   * Reported in the morning, which holds at once: what was booked for these days is there until
   * somebody moves it.
   */
  private void sick(Therapist therapist, LocalDate from, LocalDate until, LocalDate bookedUntil) {
    Instant told = frame.notAfterNow(frame.at(from, LocalTime.of(6, dice.between(30, 59))), dice);
    Leave leave = new Leave(from, until, TimeOffKind.SICKNESS, TimeOffStatus.APPROVED, "");
    row(therapist, leave, desk, told, desk, told);
    therapist.away.add(new Away(from, bookedUntil, true));
    if (bookedUntil.isBefore(until)) {
      therapist.away.add(new Away(bookedUntil.plusDays(1), until, false));
    }
  }

  private void row(
      Therapist therapist, Leave leave, long by, Instant asked, Long decidedBy, Instant decidedAt) {
    tables.timeOff.row(
        ids.next(),
        therapist.id,
        frame.startOf(leave.from),
        frame.startOf(leave.until.plusDays(1)),
        leave.kind,
        leave.status,
        leave.note,
        by,
        asked,
        decidedBy,
        decidedAt);
  }
}
