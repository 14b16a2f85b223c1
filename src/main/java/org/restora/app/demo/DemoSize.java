package org.restora.app.demo;

/**
 * How large a clinic is made.
 *
 * @param sites in pairs; teams of fourteen are spread over them
 * @param historyDays how far back its sessions go
 * @param aheadDays how far ahead it is booked
 * @param olderNotesPercent how many of the sessions older than eight weeks have a signed note
 * @param seed the same seed at the same instant makes the same clinic
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
  private static final int TEAM = Team.MEMBERS;

  public DemoSize {
    if (therapists < TEAM || sites < 2 || sites % 2 != 0 || sites / 2 > therapists / TEAM) {
      throw new IllegalArgumentException(
          "sites come in pairs, with a team of fourteen for each pair");
    }
    if (patients < 10 * sites || historyDays < 1 || aheadDays < 1) {
      throw new IllegalArgumentException("a clinic needs patients and days");
    }
  }

  /** The clinic of the run command: two sites, a year of history, six weeks ahead. */
  public static DemoSize demo() {
    return new DemoSize(14, 400, 2, 365, AHEAD, 20, SEED);
  }

  /** A clinic for measuring: about 1,750 sessions a year for each therapist. */
  public static DemoSize of(int therapists, int patients, int historyYears) {
    int pairs = Math.max(1, therapists / 28);
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
