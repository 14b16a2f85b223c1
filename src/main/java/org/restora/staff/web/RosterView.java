package org.restora.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.access.web.Me;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;
import org.restora.staff.RosterCheck;
import org.restora.staff.Shift;
import org.restora.staff.ShiftKind;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.ShiftRow;
import org.restora.staff.StaffQueries.TherapistRow;
import org.restora.staff.StaffService;

/**
 * When a therapist works: the patterns of now, later and before, and the form of new hours from a
 * day on.
 */
@Named
@ViewScoped
public class RosterView implements Serializable {

  private static final List<Integer> CYCLES = List.of(1, 2, 3, 4, 5, 6, 7, 8);

  @Inject private StaffQueries queries;
  @Inject private StaffService service;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;
  @Inject private Words words;
  @Inject private Me me;

  private TherapistRow therapist;
  private LocalDate today;
  private List<Site> sites = List.of();
  private List<Pattern> patterns = List.of();
  private Map<Long, List<ShiftRow>> shifts = Map.of();
  private boolean editing;
  private Long siteId;
  private LocalDate from;
  private int cycleWeeks = 1;
  private List<HoursLine> lines = List.of();
  private LocalDate pastSeen;

  public void open(TherapistRow of) {
    if (of == null) {
      return;
    }
    therapist = of;
    today = time.today(of.zone());
    if (me.isAdministrator()) {
      sites = accounts.mySites();
    }
    read();
  }

  private void read() {
    shifts =
        queries.shiftsOf(therapist.id()).stream()
            .collect(Collectors.groupingBy(ShiftRow::rosterId));
    patterns =
        queries.rosters(therapist.id()).stream()
            .map(r -> Pattern.of(r, shifts.getOrDefault(r.id(), List.of()), today))
            .sorted(Comparator.comparing(Pattern::past).thenComparing(Pattern::coming))
            .toList();
  }

  /** Opens the form. */
  public void edit() {
    editing = true;
    pastSeen = null;
    siteId = therapist.siteId();
    prefill();
  }

  public void cancel() {
    editing = false;
    lines = List.of();
  }

  /**
   * Fills the form with the hours of the chosen site: those of now, from next Monday on. Hours that
   * are to come already are changed instead, from their first day, because none may begin before
   * them.
   */
  public void prefill() {
    Optional<Pattern> newest =
        patterns.stream()
            .filter(p -> p.roster().siteId() == siteId)
            .max(Comparator.comparing(p -> p.roster().validFrom()));
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    from =
        newest
            .filter(Pattern::coming)
            .map(p -> p.roster().validFrom())
            .orElse(therapist.employedFrom().isAfter(monday) ? therapist.employedFrom() : monday);
    cycleWeeks = newest.map(p -> p.roster().cycleWeeks()).orElse(1);
    List<ShiftRow> known =
        newest.map(p -> shifts.getOrDefault(p.roster().id(), List.of())).orElse(List.of());
    lines = new ArrayList<>();
    for (int week = 1; week <= cycleWeeks; week++) {
      addWeek(week, known);
    }
  }

  private void addWeek(int week, List<ShiftRow> known) {
    for (int weekday = 1; weekday <= 7; weekday++) {
      int day = weekday;
      lines.addAll(
          day(
              week,
              day,
              known.stream().filter(s -> s.week() == week && s.weekday() == day).toList()));
    }
  }

  /**
   * A line a shift, its break and administration beside it; what finds no room gets a line of its
   * own.
   */
  private static List<HoursLine> day(int week, int weekday, List<ShiftRow> known) {
    List<HoursLine> day = new ArrayList<>();
    day.add(new HoursLine(week, weekday, true));
    Comparator<ShiftRow> workFirst = Comparator.comparing(s -> s.kind() != ShiftKind.WORK);
    for (ShiftRow shift :
        known.stream().sorted(workFirst.thenComparing(ShiftRow::starts)).toList()) {
      boolean taken =
          day.stream()
              .filter(line -> shift.kind() == ShiftKind.WORK || holds(line, shift))
              .anyMatch(line -> line.take(shift.kind(), shift.starts(), shift.ends()));
      if (!taken) {
        HoursLine more = new HoursLine(week, weekday, false);
        more.take(shift.kind(), shift.starts(), shift.ends());
        day.add(more);
      }
    }
    return day;
  }

  private static boolean holds(HoursLine line, ShiftRow inner) {
    return line.read().shifts().stream()
        .anyMatch(
            s ->
                s.kind() == ShiftKind.WORK
                    && !inner.starts().isBefore(s.starts())
                    && !inner.ends().isAfter(s.ends()));
  }

  /** Another shift or break of the same day. */
  public void add(HoursLine line) {
    lines.add(
        lines.indexOf(line) + 1, new HoursLine(line.getWeek(), line.getDay().getValue(), false));
  }

  /** Empties the first line of a day; takes any other away. */
  public void clear(HoursLine line) {
    if (line.isFirst()) {
      line.clear();
    } else {
      lines.remove(line);
    }
  }

  /** Monday's hours for Tuesday to Friday, in every week from its own Monday. */
  public void copyMonday() {
    List<HoursLine> copied = new ArrayList<>();
    for (int week = 1; week <= cycleWeeks; week++) {
      for (int weekday = 1; weekday <= 7; weekday++) {
        int inWeek = week;
        int day = weekday;
        boolean copy = DayOfWeek.of(day).compareTo(DayOfWeek.FRIDAY) <= 0;
        lines.stream()
            .filter(line -> line.isOf(inWeek, copy ? 1 : day))
            .map(line -> copy && day > 1 ? line.on(inWeek, day) : line)
            .forEach(copied::add);
      }
    }
    lines = copied;
  }

  /** As many weeks as were chosen: the last ones go, new ones begin like the first. */
  public void resize() {
    lines.removeIf(line -> line.getWeek() > cycleWeeks);
    int there = lines.stream().mapToInt(HoursLine::getWeek).max().orElse(0);
    List<HoursLine> first = lines.stream().filter(line -> line.getWeek() == 1).toList();
    for (int week = there + 1; week <= cycleWeeks; week++) {
      for (HoursLine line : first) {
        lines.add(line.on(week, line.getDay().getValue()));
      }
    }
  }

  /** Saves; hours that begin in the past change figures, so they are asked for twice. */
  public void save() {
    List<Shift> wanted = check();
    if (!isRight()) {
      Page.error(null, "staff.roster.look");
      return;
    }
    if (from.isBefore(today) && !from.equals(pastSeen) && changesThePast()) {
      pastSeen = from;
      Page.warn("staff.roster.past", words.date(from));
      return;
    }
    service.setRoster(therapist.id(), siteId, from, cycleWeeks, wanted);
    read();
    cancel();
    Page.done("staff.roster.saved", words.date(from));
  }

  private boolean changesThePast() {
    return patterns.stream()
        .map(Pattern::roster)
        .anyMatch(
            r ->
                r.siteId() == siteId && (r.validUntil() == null || !r.validUntil().isBefore(from)));
  }

  private boolean isRight() {
    return lines.stream().allMatch(line -> line.getProblems().isEmpty());
  }

  /** What the form says; each problem is told beside its day. */
  private List<Shift> check() {
    List<Shift> wanted = new ArrayList<>();
    for (HoursLine line : lines) {
      line.absolve();
      HoursLine.Read read = line.read();
      wanted.addAll(read.shifts());
      read.problems().forEach(key -> line.blame(words.of(key)));
    }
    if (isRight()) {
      for (RosterCheck.Problem problem : RosterCheck.problems(wanted)) {
        guilty(problem).blame(words.of("fault." + problem.key(), problem.args()));
      }
    }
    return wanted;
  }

  /** The line a problem stands in: the one with the shift that begins then. */
  private HoursLine guilty(RosterCheck.Problem problem) {
    return lines.stream()
        .filter(line -> line.isOf(problem.week(), problem.weekday()))
        .filter(
            line -> line.read().shifts().stream().anyMatch(s -> s.starts().equals(problem.from())))
        .findFirst()
        .orElseThrow();
  }

  /** The hours of now, then those to come, then the earlier ones, newest first. */
  public List<Pattern> getPatterns() {
    return patterns;
  }

  public boolean isEditing() {
    return editing;
  }

  public List<Site> getSites() {
    return sites;
  }

  public List<Integer> getCycles() {
    return CYCLES;
  }

  public List<HoursLine> getLines() {
    return lines;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public int getCycleWeeks() {
    return cycleWeeks;
  }

  public void setCycleWeeks(int cycleWeeks) {
    this.cycleWeeks = cycleWeeks;
  }
}
