package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restora.app.demo.Roster.Shift;
import org.restora.app.demo.Therapist.Held;
import org.restora.shared.security.Role;

/** The people who work here: accounts, therapists, what they may do, their hours. */
final class Team {

  /**
   * A member of the team; south is whether they work at the second site of a pair, hours before is
   * null for no change.
   */
  private record Member(
      String name,
      String account,
      String profession,
      boolean south,
      String may,
      String hours,
      String hoursBefore) {}

  private record Account(long id, UUID publicId, String email, String name) {}

  private static final List<Member> PROFILES =
      List.of(
          new Member(
              "Anna Lindqvist",
              "anna",
              "Physiotherapist",
              false,
              "PT EXERCISE MASSAGE MLD",
              "12345 0800-1630 -1200-1230; 24 +1530-1630",
              null),
          new Member(
              "Ben Okafor",
              "ben",
              "Massage therapist",
              false,
              "MASSAGE SPORTS MLD",
              "12345 1100-1900 -1500-1530; 3 +1100-1200",
              null),
          new Member(
              "Sofia Marchetti",
              "sofia",
              "Lead physiotherapist",
              false,
              "PT EXERCISE MASSAGE SPORTS",
              "12345 0800-1430 -1130-1200 +1330-1430",
              null),
          new Member(
              "Tom Eriksen",
              "tom",
              "Physiotherapist",
              false,
              "PT EXERCISE MASSAGE AQUA",
              "12345 0700-1530 -1100-1130; 5 +1430-1530; 1/6 0800-1200",
              "12345 0900-1730 -1300-1330; 5 +1630-1730"),
          new Member(
              "Katharina Brandt",
              "katharina",
              "Physiotherapist",
              false,
              "PT EXERCISE MASSAGE",
              "12345 1000-1830 -1400-1430; 1 +1730-1830",
              null),
          new Member(
              "Mei-Lin Hartmann",
              "mei-lin",
              "Massage therapist",
              false,
              "MASSAGE PREGNANCY ONCO",
              "1234 0800-1400",
              null),
          new Member(
              "Oluwaseun Adeyemi",
              "oluwaseun",
              "Occupational therapist",
              false,
              "OT",
              "12345 0800-1430 -1200-1230; 4 +1330-1430",
              null),
          new Member(
              "Greta Holm",
              "greta",
              "Speech and language therapist",
              false,
              "SLT",
              "12345 0830-1330; 5 +1230-1330",
              null),
          new Member(
              "Lukas Reinhardt",
              "lukas",
              "Physiotherapist",
              true,
              "PT EXERCISE MASSAGE",
              "12345 0700-1530 -1130-1200; 3 +1430-1530",
              null),
          new Member(
              "Zeynep Arslan",
              "zeynep",
              "Physiotherapist",
              true,
              "PT EXERCISE MASSAGE MLD",
              "12345 1200-1900 -1530-1600",
              "1234 0900-1700 -1300-1330"),
          new Member(
              "Paul Moreau",
              "paul",
              "Massage and lymph therapist",
              true,
              "MASSAGE MLD",
              "12345 0800-1600 -1200-1230; 1 +0800-0900",
              null),
          new Member(
              "Inês Carvalho",
              "ines",
              "Occupational therapist",
              true,
              "OT",
              "12345 0800-1230; 3 +1130-1230",
              null),
          new Member(
              "Marek Dvořák",
              "marek",
              "Sports and exercise therapist",
              false,
              "PT EXERCISE MASSAGE YOGA AQUA",
              "135 1300-1930 -1600-1630",
              "135 1400-1900"),
          new Member(
              "Noor van Dijk",
              "noor",
              "Sports massage therapist",
              true,
              "MASSAGE SPORTS",
              "1234 1300-1930 -1600-1630; 2/6 0800-1300",
              null));

  /** Works at the other site on the other days. */
  private static final int AT_BOTH = 12;

  private static final String HOURS_AT_OTHER = "24 1300-1930 -1600-1630";

  static final int MEMBERS = PROFILES.size();
  static final int ANNA = 0;
  static final int BEN = 1;
  private static final int SUPERVISOR = 2;
  static final int SICK = 4;
  static final int LEAVE_NEXT_WEEK = 5;
  static final int TRAINING = 6;
  static final int ASKS_FOR_LEAVE = 8;
  static final int EXPIRED = 9;
  static final int EXPIRES = 13;

  private final DemoSize size;
  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final List<Centre> centres;
  private final List<Account> accounts = new ArrayList<>();

  final List<Therapist> therapists = new ArrayList<>();
  long desk;
  private long manager;
  private long administrator;
  long supervisor;

  Team(DemoSize size, Frame frame, Dice dice, Ids ids, Tables tables, List<Centre> centres) {
    this.size = size;
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.centres = centres;
  }

  /** Role in words → e-mail of the people a visitor is told of. */
  static Map<String, String> people() {
    Map<String, String> people = new LinkedHashMap<>();
    people.put("front desk", email("desk"));
    people.put("therapist", email("anna"));
    people.put("therapist 2", email("ben"));
    people.put("supervisor", email("sofia"));
    people.put("manager", email("manager"));
    people.put("administrator", email("admin"));
    return people;
  }

  private static String email(String account) {
    return account + "@demo.restora";
  }

  void build() {
    desk = account("desk", "Dana Fields", Role.FRONT_DESK);
    manager = account("manager", "Miriam Castellanos", Role.MANAGER);
    administrator = account("admin", "Adrian Novák", Role.ADMINISTRATOR);
    Lists names = Lists.read("names.txt");
    List<String> given = words(names, "german", "female");
    List<String> family = words(names, "german", "family");
    for (int number = 0; number < size.therapists(); number++) {
      Member profile = PROFILES.get(number % MEMBERS);
      if (number >= MEMBERS) {
        String first = dice.one(given);
        profile =
            new Member(
                first + " " + dice.one(family).split("/")[0],
                "therapist" + (number + 1),
                profile.profession,
                profile.south,
                profile.may,
                profile.hours,
                profile.hoursBefore);
      }
      therapist(number, profile);
    }
    Absences absences =
        new Absences(frame, dice.split(), ids, tables, desk, supervisor, administrator);
    therapists.forEach(absences::of);
    signIns();
  }

  /** The names of a people under a key, as {@code names.txt} holds them. */
  static List<String> words(Lists names, String people, String key) {
    return names.sections().entrySet().stream()
        .filter(section -> section.getKey().startsWith(people + " "))
        .flatMap(section -> section.getValue().stream())
        .filter(line -> line.startsWith(key + " = "))
        .flatMap(line -> List.of(line.substring(key.length() + 3).split(", ")).stream())
        .toList();
  }

  private long account(String account, String name, String... roles) {
    long id = ids.next();
    accounts.add(new Account(id, dice.uuid(), email(account), name));
    for (String role : roles) {
      tables.accountRole.row(id, role);
    }
    centres.forEach(c -> tables.accountSite.row(id, c.id));
    return id;
  }

  void writeAccounts(String passwordHash) {
    for (Account account : accounts) {
      tables.account.row(
          account.id,
          account.publicId,
          account.email,
          account.name,
          "en",
          passwordHash,
          frame.startOf(frame.first().minusDays(30)).plusSeconds(9 * 3600));
    }
  }

  private void therapist(int number, Member member) {
    int role = number % MEMBERS;
    int pair = number / MEMBERS % (centres.size() / 2);
    Centre home = centres.get(2 * pair + (member.south ? 1 : 0));
    Centre other = centres.get(2 * pair + (member.south ? 0 : 1));
    boolean leads = role == SUPERVISOR;
    long account =
        leads
            ? account(member.account, member.name, Role.THERAPIST, Role.SUPERVISOR)
            : account(member.account, member.name, Role.THERAPIST);
    if (number == SUPERVISOR) {
      supervisor = account;
    }
    Therapist therapist =
        new Therapist(
            number, ids.next(), account, member.name, leads ? Role.SUPERVISOR : Role.THERAPIST);
    LocalDate hired =
        number == ASKS_FOR_LEAVE
            ? Frame.monday(frame.today().minusMonths(7))
            : frame.first().minusDays(dice.between(200, 4000)).withDayOfMonth(1);
    tables.therapist.row(
        therapist.id, dice.uuid(), account, home.id, member.name, member.profession, hired);
    for (String may : member.may.split(" ")) {
      qualify(therapist, may, hired.minusDays(dice.between(0, 1500)), expiry(number, may));
    }
    LocalDate begins =
        hired.isBefore(frame.first()) ? Frame.monday(frame.first().minusDays(60)) : hired;
    LocalDate changes = Frame.monday(frame.today().minusMonths(3));
    if (member.hoursBefore != null && changes.isAfter(begins)) {
      roster(therapist, home, begins, changes.minusDays(1), member.hoursBefore);
      roster(therapist, home, changes, null, member.hours);
    } else {
      roster(therapist, home, begins, null, member.hours);
    }
    if (role == AT_BOTH) {
      roster(therapist, other, begins, null, HOURS_AT_OTHER);
    }
    therapists.add(therapist);
  }

  private LocalDate expiry(int number, String qualification) {
    if (number == EXPIRED && qualification.equals("MLD")) {
      return frame.today().withDayOfMonth(1).minusDays(1);
    }
    if (number == EXPIRES && qualification.equals("SPORTS")) {
      return Frame.monday(frame.today()).plusDays(9);
    }
    return null;
  }

  private void qualify(Therapist therapist, String qualification, LocalDate from, LocalDate until) {
    therapist.held.add(new Held(qualification, from, until));
    tables.qualification.row(ids.next(), therapist.id, qualification, from, until);
  }

  private void roster(
      Therapist therapist, Centre centre, LocalDate from, LocalDate until, String hours) {
    List<Shift> shifts = Roster.parse(visited(hours));
    int weeks = shifts.stream().mapToInt(Shift::week).max().orElse(1);
    Roster roster = new Roster(centre, from, until, weeks, shifts);
    therapist.rosters.add(roster);
    if (!centre.therapists.contains(therapist)) {
      centre.therapists.add(therapist);
    }
    long id = ids.next();
    tables.roster.row(id, therapist.id, centre.id, from, until, weeks);
    for (Shift shift : shifts) {
      tables.rosterShift.row(
          ids.next(),
          id,
          shift.week(),
          shift.weekday(),
          shift.kind(),
          LocalTime.ofSecondOfDay(shift.starts() * 60L).toString(),
          LocalTime.ofSecondOfDay(shift.ends() * 60L).toString());
    }
  }

  /**
   * A demo that is looked at on a weekend shows a clinic at work: that day is worked instead of the
   * Wednesday.
   */
  private String visited(String hours) {
    String today = String.valueOf(frame.today().getDayOfWeek().getValue());
    if (!frame.weekend() || hours.contains(today + " ")) {
      return hours;
    }
    return hours.replaceAll("(?<![\\d+-])(1?2?)3(4?5?) ", "$1$2" + today + " ");
  }

  /** The last days' times of being signed in, all of them ended. */
  private void signIns() {
    List<Long> people = new ArrayList<>(List.of(desk, manager, administrator));
    therapists.stream().limit(MEMBERS).forEach(t -> people.add(t.account));
    for (long account : people) {
      boolean often = account != manager && account != administrator;
      for (int back = often ? 5 : 12; back > 0; back -= often ? 1 : 4) {
        Instant start =
            frame
                .at(frame.today().minusDays(back), LocalTime.of(7, 30))
                .plusSeconds(dice.between(0, 7200));
        Instant end = start.plusSeconds(dice.between(1800, 7 * 3600));
        tables.signIn.row(
            dice.uuid(),
            account,
            start,
            end,
            end.plusSeconds(dice.between(5, 600)),
            "Firefox on Linux");
      }
    }
  }
}
