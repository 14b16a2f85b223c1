package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restora.app.demo.Catalogue.Template;
import org.restora.catalog.Intervention;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;
import org.restora.plan.PlanStatus;

/**
 * A treatment plan while it runs. It is written down when its end is known, or at the end of all.
 */
final class Plan {

  /** All care for one problem; a plan that replaces another goes on with its episode. */
  static final class Episode {
    final long id;
    final String problem;
    final LocalDate eventOn;
    final String referredBy;
    final LocalDate openedOn;

    Episode(long id, String problem, LocalDate eventOn, String referredBy, LocalDate openedOn) {
      this.id = id;
      this.problem = problem;
      this.eventOn = eventOn;
      this.referredBy = referredBy;
      this.openedOn = openedOn;
    }
  }

  /** What is done in one visit. */
  record Item(
      long id,
      Intervention intervention,
      String region,
      Side side,
      int minutes,
      Integer pressure,
      String reason) {

    Item copy(long id) {
      return new Item(id, intervention, region, side, minutes, pressure, reason);
    }
  }

  /** So many visits of a treatment, so often; and how far it has come. */
  static final class Line {
    final long id;
    final Plan plan;
    final TreatmentType type;
    final int minutes;
    final int perWeek;
    final int fromWeek;
    final int gap;
    final DayTime part;
    final List<Item> items;
    final int prescribed;
    int visits;

    Therapist therapist;
    boolean prefersTherapist;

    /** Weekdays it is usually on, a bit each from Monday; 0 before it has begun. */
    int weekdays;

    /** The step of the day it is usually at; -1 before it has begun. */
    int clock = -1;

    /** Visits that stand, and those that were missed and will not be made up for. */
    int standing;

    int lost;
    private long week;
    private int inWeek;
    private LocalDate lastDay;
    LocalDate triedOn;

    Line(
        long id,
        Plan plan,
        TreatmentType type,
        int minutes,
        int perWeek,
        int visits,
        int fromWeek,
        int gap,
        DayTime part,
        List<Item> items) {
      this.id = id;
      this.plan = plan;
      this.type = type;
      this.minutes = minutes;
      this.perWeek = perWeek;
      this.visits = visits;
      this.prescribed = visits;
      this.fromWeek = fromWeek;
      this.gap = gap;
      this.part = part;
      this.items = items;
    }

    boolean over() {
      return standing + lost >= visits;
    }

    LocalDate notBefore() {
      return plan.startsOn.plusWeeks(fromWeek - 1L);
    }

    /** Visits that are in the plan: what was missed for good was taken out. */
    int written() {
      return Math.max(Math.max(1, standing), visits - lost);
    }

    /** A later phase of the treatment begins. */
    void cutShort() {
      visits = Math.max(1, standing + lost);
    }

    int left() {
      return visits - standing - lost;
    }

    /** Whether a visit may be on that day (rule S4), whatever its usual days. */
    boolean allowed(LocalDate day) {
      if (over() || day.isBefore(notBefore()) || day.equals(triedOn)) {
        return false;
      }
      long monday = Frame.monday(day).toEpochDay();
      if (monday != week) {
        week = monday;
        inWeek = 0;
      }
      return inWeek < perWeek
          && (lastDay == null || day.toEpochDay() - lastDay.toEpochDay() >= Math.max(1, gap));
    }

    /**
     * Whether one is due: on its usual days, or on any day when one of them passed without a visit.
     */
    boolean due(LocalDate day) {
      if (!allowed(day)) {
        return false;
      }
      int weekday = day.getDayOfWeek().getValue();
      boolean usual = (weekdays >> (weekday - 1) & 1) == 1;
      return usual || inWeek < Integer.bitCount(weekdays & ((1 << (weekday - 1)) - 1));
    }

    /** Phases of one treatment follow each other, and it is given once a day. */
    boolean waits(LocalDate day) {
      for (Line other : plan.lines) {
        if (other != this
            && other.type == type
            && other.fromWeek < fromWeek
            && !day.isBefore(notBefore())) {
          other.cutShort();
        }
        if (other != this
            && other.type == type
            && ((other.fromWeek < fromWeek && !other.over()) || day.equals(other.lastDay))) {
          return true;
        }
      }
      return false;
    }

    void stands(LocalDate day) {
      standing++;
      inWeek++;
      lastDay = day;
    }

    /** The visits that are left, in another plan. */
    Line rest(long id, Plan plan, List<Item> items) {
      Line rest =
          new Line(id, plan, type, minutes, perWeek, visits - standing, fromWeek, gap, part, items);
      rest.therapist = therapist;
      rest.clock = clock;
      return rest;
    }

    double minutesOnADay() {
      return gap > 7 ? minutes * 7.0 / gap : minutes;
    }
  }

  final long id;
  final UUID publicId;
  final Person person;
  final Episode episode;
  final Centre centre;
  final Template template;
  final String title;
  final String language;
  final Therapist author;
  final LocalDate startsOn;
  final Instant createdAt;
  final Instant activatedAt;
  final List<Line> lines = new ArrayList<>();

  PlanStatus status = PlanStatus.ACTIVE;
  Instant endedAt;
  String endReason;
  boolean evaluate;

  /** Nobody books it on, or the patient does not come any more. */
  boolean forgotten;

  boolean missing;

  /** Where the problem is, and how pain goes from the first to the last visit. */
  final String region;

  final Side side;
  final double painAtStart;
  final double painAtEnd;
  int delivered;

  Plan(
      long id,
      UUID publicId,
      Person person,
      Episode episode,
      Template template,
      String title,
      String language,
      Therapist author,
      LocalDate startsOn,
      Instant createdAt,
      Instant activatedAt,
      String region,
      Side side,
      double painAtStart,
      double painAtEnd) {
    this.id = id;
    this.publicId = publicId;
    this.person = person;
    this.episode = episode;
    this.centre = person.centre;
    this.template = template;
    this.title = title;
    this.language = language;
    this.author = author;
    this.startsOn = startsOn;
    this.createdAt = createdAt;
    this.activatedAt = activatedAt;
    this.region = region;
    this.side = side;
    this.painAtStart = painAtStart;
    this.painAtEnd = painAtEnd;
  }

  /** A plan without lines that goes on with the same problem. */
  Plan next(long id, UUID publicId, Instant at) {
    return new Plan(
        id,
        publicId,
        person,
        episode,
        template,
        title,
        language,
        author,
        startsOn,
        at,
        at.plusSeconds(60),
        region,
        side,
        pain(),
        painAtEnd);
  }

  int visits() {
    return lines.stream().mapToInt(l -> l.visits).sum();
  }

  boolean over() {
    return lines.stream().allMatch(Line::over);
  }

  double pain() {
    double done = Math.min(1.0, (double) delivered / Math.max(1, visits()));
    return painAtStart + (painAtEnd - painAtStart) * done;
  }
}
