package org.restora.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.catalog.TreatmentType;

/** Classes that meet every week at the same time, led by whoever is there and may. */
final class Groups {

  /** A class: its weekday, its clock time in minutes, and at which site of a pair. */
  private record Meeting(String treatment, int weekday, int at, boolean south) {}

  private static final List<Meeting> MEETINGS =
      List.of(
          new Meeting("GROUP_BACK_45", 2, 9 * 60, false),
          new Meeting("GROUP_BACK_45", 4, 13 * 60, false),
          new Meeting("YOGA_GROUP_60", 3, 17 * 60, false),
          new Meeting("YOGA_GROUP_60", 5, 17 * 60, false),
          new Meeting("AQUA_GROUP_45", 1, 8 * 60, false),
          new Meeting("AQUA_GROUP_45", 3, 14 * 60, false),
          new Meeting("WALK_GROUP_45", 1, 10 * 60, false),
          new Meeting("WALK_GROUP_45", 4, 11 * 60, false),
          new Meeting("SWIM_GROUP_45", 2, 10 * 60 + 30, false),
          new Meeting("SWIM_GROUP_45", 5, 9 * 60, false),
          new Meeting("OPEN_GYM_60", 1, 16 * 60 + 30, false),
          new Meeting("OPEN_GYM_60", 2, 17 * 60, true),
          new Meeting("OPEN_GYM_60", 4, 14 * 60, true));

  private final Dice dice;
  private final Catalogue catalogue;
  private final Map<String, List<Person>> members = new HashMap<>();

  Groups(Dice dice, Catalogue catalogue) {
    this.dice = dice;
    this.catalogue = catalogue;
  }

  /** A class that meets that day: who leads it, where and with whom. */
  record Class(TreatmentType type, Therapist leader, Day.Slot slot, List<Person> people) {}

  /** The classes of a day of which nothing is taken yet; no two of a site meet at one time. */
  List<Class> on(Day day, List<Therapist> working) {
    List<Class> classes = new ArrayList<>();
    for (Meeting meeting : MEETINGS) {
      boolean here =
          meeting.south == (day.centre.number % 2 == 1)
              && meeting.weekday == day.date.getDayOfWeek().getValue();
      TreatmentType type = here ? catalogue.treatments().get(meeting.treatment) : null;
      if (type == null) {
        continue;
      }
      for (Therapist leader : working) {
        Day.Slot slot =
            leader.may(type.qualification(), day.date)
                ? day.at(Day.step(meeting.at), leader, null, type, type.minutes())
                : null;
        if (slot != null && classes.stream().noneMatch(c -> c.leader == leader)) {
          List<Person> people = members(meeting, day, type);
          if (people.size() > 1) {
            classes.add(new Class(type, leader, slot, people));
          }
          break;
        }
      }
    }
    return classes;
  }

  /** The regulars; now and then one leaves and another comes. */
  private List<Person> members(Meeting meeting, Day day, TreatmentType type) {
    List<Person> people =
        members.computeIfAbsent(meeting + " " + day.centre.number, k -> new ArrayList<>());
    if (!people.isEmpty() && dice.chance(0.25)) {
      people.remove(dice.between(0, people.size() - 1));
    }
    int wanted =
        Math.min(
            Math.min(type.seats(), 4 + (meeting.at + meeting.weekday) % 4),
            day.centre.people.size());
    Set<Person> chosen = new HashSet<>(people);
    for (int attempt = 0; people.size() < wanted && attempt < 30; attempt++) {
      Person person = dice.one(day.centre.people);
      if (person.age(day.date) > 15 && person.alerts.isEmpty() && chosen.add(person)) {
        people.add(person);
      }
    }
    return List.copyOf(people);
  }
}
