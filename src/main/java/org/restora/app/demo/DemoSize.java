package org.restora.app.demo;

/**
 * How large a clinic is made.
 *
 * @param sites two or more; teams of fourteen are spread over them in pairs
 * @param historyDays how far back its sessions go
 * @param aheadDays how far ahead it is booked
 * @param olderNotesPercent how many of the sessions older than eight weeks have a signed note
 * @param seed the same seed on the same day and hour makes the same clinic
 */
public record DemoSize(
    int therapists,
    int patients,
    int sites,
    int historyDays,
    int aheadDays,
    int olderNotesPercent,
    long seed) {

  private static final long SEED = 7_220_001;
  private static final int AHEAD = 42;

  public DemoSize {
    if (therapists < 1
        || patients < 1
        || sites < 2
        || sites % 2 != 0
        || historyDays < 1
        || aheadDays < 1) {
      throw new IllegalArgumentException(
          "a clinic needs therapists, patients, pairs of sites and days");
    }
  }

  /** The clinic of the run command: two sites, a year of history, six weeks ahead. */
  public static DemoSize demo() {
    return new DemoSize(14, 400, 2, 365, AHEAD, 20, SEED);
  }

  /** A clinic for measuring: about 1,400 sessions a year for each therapist. */
  public static DemoSize of(int therapists, int patients, int historyYears) {
    int pairs = Math.max(1, Math.round(therapists / 28f));
    return new DemoSize(therapists, patients, 2 * pairs, 365 * historyYears, AHEAD, 5, SEED);
  }

  public DemoSize withSites(int number) {
    return new DemoSize(
        therapists, patients, number, historyDays, aheadDays, olderNotesPercent, seed);
  }

  public DemoSize withOlderNotes(int percent) {
    return new DemoSize(therapists, patients, sites, historyDays, aheadDays, percent, seed);
  }
}
