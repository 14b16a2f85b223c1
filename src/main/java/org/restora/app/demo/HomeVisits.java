package org.restora.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;

/** Visits at home: two therapists go to people who can hardly come, on one day a week and today. */
final class HomeVisits {

  /** A treatment that is given at home on a weekday. */
  private record Round(String treatment, int weekday) {}

  private static final List<Round> ROUNDS =
      List.of(new Round("HOME_PHYSIO_45", 4), new Round("HOME_MASSAGE_45", 2));

  /** Who goes out visits so many people in turns, and so many of them a day. */
  private static final int PEOPLE = 4;

  private static final int A_DAY = 2;
  private static final int OLD = 68;

  private final Frame frame;
  private final Dice dice;
  private final Catalogue catalogue;
  private final Booking booking;
  private final Lists lists = Lists.read("lists.txt");
  private final Map<Round, List<Person>> visited = new HashMap<>();

  HomeVisits(Frame frame, Dice dice, Catalogue catalogue, Booking booking) {
    this.frame = frame;
    this.dice = dice;
    this.catalogue = catalogue;
    this.booking = booking;
  }

  /** Books the visits of a day of which only the classes are taken yet. */
  void on(Day day, List<Therapist> working) {
    if (day.centre.number > 0) {
      return;
    }
    for (Round round : ROUNDS) {
      boolean goes =
          day.date.equals(frame.today()) || day.date.getDayOfWeek().getValue() == round.weekday;
      TreatmentType type = catalogue.treatments().get(round.treatment);
      Therapist therapist = goes ? whoever(day, type) : null;
      if (therapist != null && working.contains(therapist)) {
        List<Person> people = visited.computeIfAbsent(round, r -> choose(day));
        int week = (int) (day.date.toEpochDay() / 7);
        for (int n = 0; n < Math.min(A_DAY, people.size()); n++) {
          visit(day, therapist, type, people.get((week * A_DAY + n) % people.size()));
        }
      }
    }
  }

  private void visit(Day day, Therapist therapist, TreatmentType type, Person person) {
    Day.Slot slot = day.best(therapist, person, type, type.minutes(), -1, DayTime.AFTERNOON);
    if (slot != null) {
      booking.single(day, slot, therapist, type, List.of(person));
    }
  }

  /** Always the same one: the first who may. */
  private static Therapist whoever(Day day, TreatmentType type) {
    return day.centre.therapists.stream()
        .filter(t -> t.may(type.qualification(), day.date))
        .findFirst()
        .orElse(null);
  }

  private List<Person> choose(Day day) {
    List<Person> people = new ArrayList<>();
    for (Person person : day.centre.people) {
      if (people.size() < PEOPLE
          && person.travel == null
          && person.alerts.isEmpty()
          && person.age(frame.today()) >= OLD) {
        person.travel = 5 * dice.between(1, 5);
        person.wayIn = dice.one(lists.of("ways in"));
        people.add(person);
      }
    }
    return people;
  }
}
