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
import org.restora.app.demo.Therapist.Away;
import org.restora.app.demo.Therapist.Held;
import org.restora.shared.security.Role;
import org.restora.staff.TimeOffKind;
import org.restora.staff.TimeOffStatus;

/** The people who work here: accounts, therapists, what they may do, their hours and absences. */
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
              "PT EXERCISE MLD",
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
              "PT EXERCISE SPORTS",
              "12345 0800-1430 -1130-1200 +1330-1430",
              null),
          new Member(
              "Tom Eriksen",
              "tom",
              "Physiotherapist",
              false,
              "PT EXERCISE AQUA",
              "12345 0700-1530 -1100-1130; 5 +1430-1530; 1/6 0800-1200",
              "12345 0900-1730 -1300-1330; 5 +1630-1730"),
          new Member(
              "Katharina Brandt",
              "katharina",
              "Physiotherapist",
              false,
              "PT EXERCISE",
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
              "PT EXERCISE",
              "12345 0700-1530 -1130-1200; 3 +1430-1530",
              null),
          new Member(
              "Zeynep Arslan",
              "zeynep",
              "Physiotherapist",
              true,
              "PT EXERCISE MLD",
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
              "PT EXERCISE YOGA AQUA",
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
  private static final int SICK = 4;
  private static final int LEAVE_NEXT_WEEK = 5;
  private static final int TRAINING = 6;
  private static final int ASKS_FOR_LEAVE = 8;
  private static final int EXPIRED = 9;
  private static final int EXPIRES = 13;

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
  private long supervisor;

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
    therapists.forEach(this::absences);
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
      tables.accountRole.put(id).put(role).end();
    }
    centres.forEach(c -> tables.accountSite.put(id).put(c.id).end());
    return id;
  }

  void writeAccounts(String passwordHash) {
    for (Account account : accounts) {
      tables
          .account
          .put(account.id)
          .put(account.publicId)
          .put(account.email)
          .put(account.name)
          .put("en")
          .put(passwordHash)
          .put(frame.startOf(frame.first().minusDays(30)).plusSeconds(9 * 3600))
          .end();
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
    tables
        .therapist
        .put(therapist.id)
        .put(dice.uuid())
        .put(account)
        .put(home.id)
        .put(member.name)
        .put(member.profession)
        .put(hired)
        .end();
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
    tables
        .qualification
        .put(ids.next())
        .put(therapist.id)
        .put(qualification)
        .put(from)
        .put(until)
        .end();
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
    tables.roster.put(id).put(therapist.id).put(centre.id).put(from).put(until).put(weeks).end();
    for (Shift shift : shifts) {
      tables
          .rosterShift
          .put(ids.next())
          .put(id)
          .put(shift.week())
          .put(shift.weekday())
          .put(shift.kind())
          .put(LocalTime.ofSecondOfDay(shift.starts() * 60L).toString())
          .put(LocalTime.ofSecondOfDay(shift.ends() * 60L).toString())
          .end();
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

  /**
   * Leave, training and illness of the months gone by; for the first team what makes today
   * interesting.
   */
  private void absences(Therapist therapist) {
    List<Away> taken = new ArrayList<>();
    LocalDate hired = therapist.rosters.get(0).from();
    LocalDate from = hired.isAfter(frame.first()) ? hired : frame.first();
    int years = Math.max(1, Math.round((frame.today().toEpochDay() - from.toEpochDay()) / 365f));
    for (int year = 0; year < years; year++) {
      LocalDate start = from.plusDays(365L * year);
      past(therapist, taken, start, 12, TimeOffKind.VACATION, "Summer leave");
      past(therapist, taken, start, 5, TimeOffKind.VACATION, "");
      past(therapist, taken, start, 1, TimeOffKind.TRAINING, "First aid refresher");
      past(therapist, taken, start, dice.between(2, 4), TimeOffKind.SICKNESS, "");
    }
    LocalDate monday = Frame.monday(frame.today());
    switch (therapist.number) {
      case SICK -> {
        Instant told = frame.notAfterNow(frame.at(frame.today(), LocalTime.of(6, 52)), dice);
        away(
            therapist,
            frame.today(),
            frame.today().plusDays(1),
            TimeOffKind.SICKNESS,
            TimeOffStatus.APPROVED,
            "",
            told);
        therapist.away.add(new Away(frame.today(), frame.today().plusDays(1), true));
      }
      case LEAVE_NEXT_WEEK ->
          leave(
              therapist,
              monday.plusDays(7),
              monday.plusDays(13),
              TimeOffKind.VACATION,
              TimeOffStatus.APPROVED,
              "");
      case TRAINING ->
          leave(
              therapist,
              monday.plusDays(22),
              monday.plusDays(23),
              TimeOffKind.TRAINING,
              TimeOffStatus.APPROVED,
              "Course: hand therapy");
      case ASKS_FOR_LEAVE ->
          leave(
              therapist,
              monday.plusDays(28),
              monday.plusDays(37),
              TimeOffKind.VACATION,
              TimeOffStatus.REQUESTED,
              "Flights are not booked yet");
      case EXPIRED ->
          leave(
              therapist,
              monday.plusDays(14),
              monday.plusDays(15),
              TimeOffKind.OTHER,
              TimeOffStatus.REFUSED,
              "Moving house");
      case EXPIRES ->
          leave(
              therapist,
              monday.plusDays(35),
              monday.plusDays(39),
              TimeOffKind.VACATION,
              TimeOffStatus.WITHDRAWN,
              "");
      default -> {}
    }
  }

  /** Somewhere in the year that begins then, clear of what is taken and of the last days. */
  private void past(
      Therapist therapist,
      List<Away> taken,
      LocalDate year,
      int days,
      TimeOffKind kind,
      String note) {
    for (int attempt = 0; attempt < 8; attempt++) {
      LocalDate from = year.plusDays(dice.between(0, 350));
      if (days > 4) {
        from = Frame.monday(from);
      }
      LocalDate until = from.plusDays(days - 1L);
      Away away = new Away(from, until, false);
      boolean clear =
          taken.stream()
              .noneMatch(a -> !a.until().isBefore(away.from()) && !a.from().isAfter(away.until()));
      if (clear && !from.isBefore(year) && until.isBefore(frame.today().minusDays(8))) {
        taken.add(away);
        if (kind == TimeOffKind.SICKNESS) {
          therapist.away.add(new Away(from, from, true));
          therapist.away.add(new Away(from.plusDays(1), until, false));
          away(
              therapist,
              from,
              until,
              kind,
              TimeOffStatus.APPROVED,
              note,
              frame.at(from, LocalTime.of(6, dice.between(30, 59))));
        } else {
          leave(therapist, from, until, kind, TimeOffStatus.APPROVED, note);
        }
        return;
      }
    }
  }

  private void leave(
      Therapist therapist,
      LocalDate from,
      LocalDate until,
      TimeOffKind kind,
      TimeOffStatus status,
      String note) {
    Instant asked = frame.office(from.minusDays(dice.between(40, 90)), dice);
    away(therapist, from, until, kind, status, note, asked);
    if (status == TimeOffStatus.APPROVED) {
      therapist.away.add(new Away(from, until, false));
    }
  }

  private void away(
      Therapist therapist,
      LocalDate from,
      LocalDate until,
      TimeOffKind kind,
      TimeOffStatus status,
      String note,
      Instant asked) {
    boolean sick = kind == TimeOffKind.SICKNESS;
    boolean decided = status == TimeOffStatus.APPROVED || status == TimeOffStatus.REFUSED;
    // nobody decides on their own leave; sickness is reported to the desk and holds at once
    long by =
        sick
            ? desk
            : therapist.account == supervisor || supervisor == 0 ? administrator : supervisor;
    var row =
        tables
            .timeOff
            .put(ids.next())
            .put(therapist.id)
            .put(frame.startOf(from))
            .put(frame.startOf(until.plusDays(1)))
            .put(kind)
            .put(status)
            .put(note)
            .put(sick ? desk : therapist.account)
            .put(asked);
    if (decided) {
      row.put(by)
          .put(
              sick
                  ? asked
                  : frame.notAfterNow(asked.plusSeconds(dice.between(3600, 3 * 86_400)), dice))
          .end();
    } else {
      row.none().none().end();
    }
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
        tables
            .signIn
            .put(dice.uuid())
            .put(account)
            .put(start)
            .put(end)
            .put(end.plusSeconds(dice.between(5, 600)))
            .put("Firefox on Linux")
            .end();
      }
    }
  }
}
