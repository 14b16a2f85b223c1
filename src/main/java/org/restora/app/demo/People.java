package org.restora.app.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.restora.app.demo.Alerts.Alert;
import org.restora.patient.Sex;

/** The patients: names of many scripts, ages, addresses; some with alerts. */
final class People {

  private static final double FAMILIAR = 0.55;

  /** People with names of one kind; whether two of them are joined by a hyphen now and then. */
  private record Nation(
      double weight,
      String language,
      boolean joins,
      List<String> female,
      List<String> male,
      List<String> family) {}

  private record Named(Person person, String given, String family) {}

  private record Known(String given, String family, Sex sex) {}

  /** Names that every list, card and column must bear. */
  private static final List<Known> HARD_NAMES =
      List.of(
          new Known(
              "Maximiliane Alexandrine Hildegard Philippa Theodora",
              "von Hohenlützow-Brandenstein zu Waldeck-Rietdorf und Schellenberg",
              Sex.FEMALE),
          new Known(
              "José María de los Ángeles Guadalupe",
              "Fernández de Córdoba y Álvarez-Valdés de la Encarnación",
              Sex.MALE),
          new Known("Donaudampfschiff", "Rechtsschutzversicherungsgesellschaften", Sex.DIVERSE),
          new Known("عبد الرحمن", "بن عبد العزيز السقاط", Sex.MALE),
          new Known("אוריאל", "בן שמואלי", Sex.MALE),
          new Known("Ng", "O", Sex.FEMALE),
          new Known("D'Arcy", "O'Connor-Şahin", Sex.MALE),
          new Known("Zoë", "Ångström", Sex.FEMALE));

  /** Have just phoned: known by name, nothing planned or booked yet. */
  private static final List<Known> NEWCOMERS =
      List.of(new Known("Nora", "Neuhaus", Sex.FEMALE), new Known("Emil", "Brandt", Sex.MALE));

  private final DemoSize size;
  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Lists lists = Lists.read("lists.txt");
  private final List<Nation> nations = new ArrayList<>();
  private final List<Named> people = new ArrayList<>();
  private final Alerts alerts;

  People(DemoSize size, Frame frame, Dice dice, Ids ids, Tables tables, Alerts alerts) {
    this.size = size;
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.alerts = alerts;
    Lists names = Lists.read("names.txt");
    for (String heading : names.sections().keySet()) {
      String[] words = heading.split(" ");
      nations.add(
          new Nation(
              Double.parseDouble(words[1]),
              words[2],
              words[0].equals("german"),
              Team.words(names, words[0], "female"),
              Team.words(names, words[0], "male"),
              Team.words(names, words[0], "family")));
    }
  }

  void build(List<Centre> centres) {
    for (int i = 0; i < size.patients(); i++) {
      // the first site of a pair has more therapists than the second
      int pair = i % (centres.size() / 2);
      Centre centre = centres.get(2 * pair + (dice.chance(FAMILIAR) ? 0 : 1));
      Nation nation = dice.weighted(nations, Nation::weight);
      Sex sex = dice.chance(0.57) ? Sex.FEMALE : dice.chance(0.985) ? Sex.MALE : Sex.DIVERSE;
      String given = given(nation, sex);
      String family = family(nation, sex);
      if (i % 40 == 7 && i / 40 < HARD_NAMES.size()) {
        Known known = HARD_NAMES.get(i / 40);
        given = known.given;
        family = known.family;
        sex = known.sex;
      }
      Person person =
          new Person(
              ids.next(),
              centre,
              nation.language,
              sex,
              born(),
              missing(),
              dice.real() * 0.09,
              frame.first());
      people.add(new Named(person, given, family));
      centre.people.add(person);
    }
    alerts.raise(people.stream().map(Named::person).toList());
  }

  /** People whom no session is booked for, one at each of the first sites. */
  List<Person> newcomers(List<Centre> centres) {
    List<Person> newcomers = new ArrayList<>();
    for (int i = 0; i < NEWCOMERS.size() && i < centres.size(); i++) {
      Known known = NEWCOMERS.get(i);
      Person person =
          new Person(
              ids.next(), centres.get(i), "de", known.sex, born(), 0.03, 0.03, frame.today());
      people.add(new Named(person, known.given, known.family));
      newcomers.add(person);
    }
    return newcomers;
  }

  private String given(Nation nation, Sex sex) {
    List<String> names = sex == Sex.MALE ? nation.male : nation.female;
    String name = dice.one(names);
    String second = dice.one(names);
    boolean two = nation.joins && !second.equals(name) && dice.chance(0.06);
    return two ? name + "-" + second : name;
  }

  private String family(Nation nation, Sex sex) {
    String[] forms = dice.one(nation.family).split("/");
    String name = forms[sex == Sex.MALE ? 0 : forms.length - 1];
    boolean joined =
        forms.length == 1
            && nation.language.equals("de")
            && !name.contains("-")
            && dice.chance(0.05);
    return joined ? name + "-" + dice.one(nation.family).split("/")[0].replace(' ', '-') : name;
  }

  /** More people of fifty to seventy-five than of any other age, some children. */
  private LocalDate born() {
    double group = dice.real();
    int age =
        group < 0.03
            ? dice.between(7, 17)
            : group < 0.18
                ? dice.between(18, 34)
                : group < 0.46
                    ? dice.between(35, 54)
                    : group < 0.83 ? dice.between(55, 73) : dice.between(74, 93);
    return frame.today().minusDays(365L * age + dice.between(0, 364));
  }

  /** Most people hardly ever miss an appointment, a few do every fourth time. */
  private double missing() {
    double kind = dice.real();
    return kind < 0.6 ? 0.03 : kind < 0.88 ? 0.08 : 0.22;
  }

  /** Writes everybody down, in the order in which they came; answers the last patient's number. */
  long write(long numberAfter, Team team) {
    List<Named> order = new ArrayList<>(people);
    for (Named named : order) {
      Person person = named.person();
      if (person.neededAt == null) {
        person.neededAt = frame.office(frame.today().minusDays(dice.between(0, 200)), dice);
      }
      boolean known = dice.chance(0.5);
      person.neededAt =
          person
              .neededAt
              .minus(known ? dice.between(2, 700) : 0, ChronoUnit.DAYS)
              .minusSeconds(dice.between(300, 3000));
    }
    order.sort(
        Comparator.comparing((Named n) -> n.person().neededAt).thenComparing(n -> n.person().id));
    long number = numberAfter;
    for (Named named : order) {
      patient(named, ++number);
    }
    for (Alert alert : alerts.raised()) {
      alerts.write(alert, team);
    }
    return number;
  }

  private void patient(Named named, long number) {
    Person person = named.person();
    boolean known = dice.chance(0.95) || person.travel != null;
    String[] town = known ? dice.one(lists.of("towns")).split(" ", 2) : new String[] {"", ""};
    tables.patient.row(
        person.id,
        dice.uuid(),
        number,
        named.given,
        named.family,
        person.born,
        person.sex,
        phone(number),
        dice.chance(0.65) ? email(named, number) : "",
        known ? dice.one(lists.of("streets")) + " " + dice.between(1, 99) : "",
        town[0],
        town[1],
        person.wayIn,
        person.travel,
        person.language,
        dice.chance(0.09) ? dice.one(lists.of("desk notes")) : "",
        person.neededAt);
  }

  /** Numbers the German regulator keeps free for films and books: nobody is called by a demo. */
  private String phone(long number) {
    if (dice.chance(0.03)) {
      return "";
    }
    String[] kept = {
      "+49 30 23125 ",
      "+49 69 90009 ",
      "+49 40 66969 ",
      "+49 221 4710 ",
      "+49 89 99998 ",
      "+49 176 04069 "
    };
    return kept[(int) (number % kept.length)] + "%03d".formatted(number / kept.length % 1000);
  }

  private static String email(Named named, long number) {
    String plain =
        Normalizer.normalize(named.given + "." + named.family, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace('đ', 'd')
            .replace('ı', 'i')
            .replaceAll("[^a-z.]", "");
    boolean readable =
        plain.length() > 6 && plain.length() < 40 && !plain.startsWith(".") && !plain.endsWith(".");
    return (readable ? plain : "patient" + number) + "@example.org";
  }
}
