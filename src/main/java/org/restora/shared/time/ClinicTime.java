package org.restora.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only place that asks what time it is. Instants are exact to the microsecond, as the database
 * keeps them; a day is always the day of a site, read in the site's zone.
 */
@ApplicationScoped
public class ClinicTime {

  private Clock clock = Clock.systemUTC();

  /** For tests: a clinic whose time stands still or is moved by hand. */
  public static ClinicTime of(Clock clock) {
    ClinicTime time = new ClinicTime();
    time.clock = clock;
    return time;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }
}
