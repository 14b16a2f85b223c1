package org.restora.staff.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.restora.staff.Shift;
import org.restora.staff.ShiftKind;

/**
 * A line of the form of new hours: one shift of a day, with a break and a time for administration
 * in it. Times are kept as they were typed, so that nothing is lost when one of them cannot be
 * read.
 */
public class HoursLine implements Serializable {

  private final int week;
  private final int weekday;
  private final boolean first;
  private final List<String> problems = new ArrayList<>();
  private String workFrom;
  private String workUntil;
  private String breakFrom;
  private String breakUntil;
  private String adminFrom;
  private String adminUntil;

  HoursLine(int week, int weekday, boolean first) {
    this.week = week;
    this.weekday = weekday;
    this.first = first;
  }

  /** Takes a shift in, if this line has room for one of its kind. */
  boolean take(ShiftKind kind, LocalTime starts, LocalTime ends) {
    switch (kind) {
      case WORK -> {
        if (workFrom != null) {
          return false;
        }
        workFrom = starts.toString();
        workUntil = ends.toString();
      }
      case BREAK -> {
        if (breakFrom != null) {
          return false;
        }
        breakFrom = starts.toString();
        breakUntil = ends.toString();
      }
      case ADMIN -> {
        if (adminFrom != null) {
          return false;
        }
        adminFrom = starts.toString();
        adminUntil = ends.toString();
      }
    }
    return true;
  }

  /** The same times on another day. */
  HoursLine on(int otherWeek, int otherWeekday) {
    HoursLine copy = new HoursLine(otherWeek, otherWeekday, first);
    copy.workFrom = workFrom;
    copy.workUntil = workUntil;
    copy.breakFrom = breakFrom;
    copy.breakUntil = breakUntil;
    copy.adminFrom = adminFrom;
    copy.adminUntil = adminUntil;
    return copy;
  }

  /** What stands in the line; times that cannot be read, or stand alone, are told by their key. */
  Read read() {
    List<Shift> shifts = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    read(ShiftKind.WORK, workFrom, workUntil, shifts, keys);
    read(ShiftKind.BREAK, breakFrom, breakUntil, shifts, keys);
    read(ShiftKind.ADMIN, adminFrom, adminUntil, shifts, keys);
    return new Read(shifts, keys);
  }

  record Read(List<Shift> shifts, List<String> problems) {}

  private void read(
      ShiftKind kind, String from, String until, List<Shift> shifts, List<String> keys) {
    if (from == null && until == null) {
      return;
    }
    if (from == null || until == null) {
      keys.add("staff.roster.half." + kind.name());
      return;
    }
    try {
      shifts.add(new Shift(week, weekday, kind, LocalTime.parse(from), LocalTime.parse(until)));
    } catch (DateTimeException e) {
      keys.add("staff.roster.no_time");
    }
  }

  void blame(String problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  void absolve() {
    problems.clear();
  }

  void clear() {
    workFrom = null;
    workUntil = null;
    breakFrom = null;
    breakUntil = null;
    adminFrom = null;
    adminUntil = null;
    absolve();
  }

  public int getWeek() {
    return week;
  }

  public DayOfWeek getDay() {
    return DayOfWeek.of(weekday);
  }

  /** Whether it is the first line of its day. */
  public boolean isFirst() {
    return first;
  }

  /** Whether a week begins here. */
  public boolean isWeekStart() {
    return first && weekday == 1;
  }

  /** Whether it is of this day of this week. */
  boolean isOf(int aWeek, int aWeekday) {
    return week == aWeek && weekday == aWeekday;
  }

  public List<String> getProblems() {
    return problems;
  }

  public String getWorkFrom() {
    return workFrom;
  }

  public void setWorkFrom(String workFrom) {
    this.workFrom = workFrom;
  }

  public String getWorkUntil() {
    return workUntil;
  }

  public void setWorkUntil(String workUntil) {
    this.workUntil = workUntil;
  }

  public String getBreakFrom() {
    return breakFrom;
  }

  public void setBreakFrom(String breakFrom) {
    this.breakFrom = breakFrom;
  }

  public String getBreakUntil() {
    return breakUntil;
  }

  public void setBreakUntil(String breakUntil) {
    this.breakUntil = breakUntil;
  }

  public String getAdminFrom() {
    return adminFrom;
  }

  public void setAdminFrom(String adminFrom) {
    this.adminFrom = adminFrom;
  }

  public String getAdminUntil() {
    return adminUntil;
  }

  public void setAdminUntil(String adminUntil) {
    this.adminUntil = adminUntil;
  }
}
