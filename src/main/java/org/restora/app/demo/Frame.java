package org.restora.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** When the clinic is looked at; everything that is made is dated from here. */
record Frame(Instant now, LocalDate today, LocalDate first, LocalDate last) {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  static Frame of(Instant now, DemoSize size) {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    return new Frame(
        now.truncatedTo(ChronoUnit.SECONDS),
        today,
        today.minusDays(size.historyDays()),
        today.plusDays(size.aheadDays()));
  }

  Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  Instant startOf(LocalDate day) {
    return at(day, LocalTime.MIN);
  }

  /** A moment of office hours on a day, never later than now. */
  Instant office(LocalDate day, Dice dice) {
    return notAfterNow(at(day, LocalTime.of(8, 0)).plusSeconds(dice.between(0, 9 * 3600)), dice);
  }

  Instant notAfterNow(Instant at, Dice dice) {
    return at.isBefore(now) ? at : now.minusSeconds(dice.between(60, 1800));
  }

  /** Whether a day to come is so near that a clinic has made up for what was cancelled. */
  boolean soon(LocalDate day) {
    return !day.isBefore(today) && day.isBefore(today.plusDays(16));
  }

  /** Whether a day is the one of its weekday that lies this many days back, or up to six more. */
  boolean back(LocalDate day, int days) {
    long age = today.toEpochDay() - day.toEpochDay();
    return age >= days && age < days + 7;
  }

  /** Whether today is no day on which a clinic usually works. */
  boolean weekend() {
    return today.getDayOfWeek().getValue() > 5;
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
