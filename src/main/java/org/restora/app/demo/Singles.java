package org.restora.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;

/** Single sessions outside any plan, which fill what courses leave of a therapist's day. */
final class Singles {

  /** A treatment that is booked by itself, and how often. */
  private record Single(String treatment, double weight) {}

  private static final List<Single> SINGLES =
      List.of(
          new Single("PHYSIO_30", 30),
          new Single("PHYSIO_45", 14),
          new Single("RE_EVAL", 10),
          new Single("ACTIVE_RECOVERY_30", 6),
          new Single("MASSAGE_20", 8),
          new Single("MASSAGE_30", 24),
          new Single("MASSAGE_45", 12),
          new Single("SPA_60", 20),
          new Single("AROMA_60", 5),
          new Single("PREGNANCY_45", 4),
          new Single("ONCO_45", 2),
          new Single("SPORTS_MASSAGE_15", 3),
          new Single("LYMPH_30", 5),
          new Single("OT_45", 14),
          new Single("SPEECH_45", 14));

  private final Frame frame;
  private final Dice dice;
  private final Catalogue catalogue;
  private final Booking booking;
  private final Map<String, List<Person>> suited = new HashMap<>();

  Singles(Frame frame, Dice dice, Catalogue catalogue, Booking booking) {
    this.frame = frame;
    this.dice = dice;
    this.catalogue = catalogue;
    this.booking = booking;
  }

  /** Books until the day is as full as it should be, or nothing fits any more. */
  void fill(Day day, Therapist therapist) {
    long ahead = day.date.toEpochDay() - frame.today().toEpochDay();
    int misses = 0;
    while (therapist.belowGoal() && misses < 3) {
      List<Single> may =
          SINGLES.stream()
              .filter(s -> catalogue.treatments().containsKey(s.treatment))
              .filter(
                  s ->
                      therapist.may(
                          catalogue.treatments().get(s.treatment).qualification(), day.date))
              .toList();
      Single single = dice.weighted(may, Single::weight);
      if (single == null || (ahead > 0 && dice.chance(0.008 * Math.min(ahead, 30)))) {
        return;
      }
      TreatmentType type = catalogue.treatments().get(single.treatment);
      Person person = person(day, type);
      Day.Slot slot =
          person == null
              ? null
              : day.best(therapist, person, type, type.minutes(), -1, DayTime.ANY);
      if (slot == null) {
        misses++;
      } else {
        booking.single(day, slot, therapist, type, List.of(person));
      }
    }
  }

  private Person person(Day day, TreatmentType type) {
    List<Person> suited = suited(day.centre, type);
    for (int attempt = 0; attempt < 15 && !suited.isEmpty(); attempt++) {
      Person person = dice.one(suited);
      if (person.day(day.date).isEmpty()) {
        return person;
      }
    }
    return null;
  }

  /**
   * Massage for the pregnant and after cancer is for them; everything else for those without an
   * alert.
   */
  private List<Person> suited(Centre centre, TreatmentType type) {
    String needs =
        switch (type.code()) {
          case "PREGNANCY_45" -> "PREG23";
          case "ONCO_45" -> "CANCER";
          default -> "";
        };
    return suited.computeIfAbsent(
        centre.number + needs,
        k ->
            centre.people.stream()
                .filter(p -> needs.isEmpty() ? p.alerts.isEmpty() : p.alerts.contains(needs))
                .toList());
  }
}
