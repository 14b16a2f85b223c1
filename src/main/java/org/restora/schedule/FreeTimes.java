package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.plan.DayTime;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.time.ClinicTime;

/** Looks for times at which therapist, room and patient are free together. */
@Dependent
class FreeTimes {

  private static final int HORIZON_DAYS = 28;

  @Inject private Sql sql;
  @Inject private Diaries diaries;
  @Inject private Offers offers;
  @Inject private Ways ways;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  record Sought(String treatmentType, int minutes) {}

  /** The first free times from a day on, for one therapist or anybody. */
  List<FreeTime> from(
      long siteId,
      long patientId,
      Long lineId,
      String treatment,
      int minutes,
      Long therapistId,
      DayTime part,
      LocalDate day,
      int limit) {
    Site site = sites.mine(siteId);
    Sought sought = sought(lineId, treatment, minutes);
    DiaryBook.Wish wish =
        ways.wish(offers.of(sought.treatmentType()), sought.minutes(), patientId, lineId, null);
    DiaryBook book = diaries.open(site, patientId, day, HORIZON_DAYS);
    List<FreeTime> found = new ArrayList<>();
    for (int d = 0; d < HORIZON_DAYS && found.size() < limit; d++) {
      book
          .on(day.plusDays(d), wish, t -> therapistId == null || t == therapistId, time.now())
          .stream()
          .filter(f -> part.holds(f.startsAt().atZone(site.zone()).toLocalTime()))
          .limit(limit - found.size())
          .forEach(found::add);
    }
    return found;
  }

  /**
   * The free times nearest to a wish that could not be granted: the same therapist first, then
   * anybody.
   */
  List<FreeTime> near(BookVisit wish, int limit) {
    Site site = sites.mine(wish.siteId());
    Sought sought = sought(wish.lineId(), wish.treatmentType(), wish.minutes());
    DiaryBook.Wish looked =
        ways.wish(
            offers.of(sought.treatmentType()),
            sought.minutes(),
            wish.patientId(),
            wish.lineId(),
            wish.travelMinutes());
    LocalDate day = LocalDate.ofInstant(wish.startsAt(), site.zone());
    DiaryBook book = diaries.open(site, wish.patientId(), day, 8);
    List<FreeTime> found = new ArrayList<>();
    for (int d = 0; d < 8 && found.size() < limit; d++) {
      book.on(day.plusDays(d), looked, t -> true, time.now()).stream()
          .sorted(
              Comparator.comparing((FreeTime f) -> distance(f, wish.startsAt()))
                  .thenComparing(f -> f.therapistId() != wish.therapistId()))
          .limit(limit - found.size())
          .forEach(found::add);
    }
    return found;
  }

  private static Duration distance(FreeTime found, Instant wished) {
    return Duration.between(wished, found.startsAt()).abs();
  }

  private Sought sought(Long lineId, String treatment, int minutes) {
    return lineId == null
        ? new Sought(treatment, minutes)
        : sql.one(
                Sought.class, "select treatment_type, minutes from visit_line where id = ?", lineId)
            .orElseThrow(() -> new NotFound("visit_line", lineId));
  }
}
