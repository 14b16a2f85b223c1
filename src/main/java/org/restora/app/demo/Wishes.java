package org.restora.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.restora.catalog.Side;
import org.restora.patient.preference.BodyPosition;
import org.restora.patient.preference.Sound;

/** How people like to be treated: of most who were here a few times it is known. */
final class Wishes {

  private static final List<String> OILS =
      List.of("LAVENDER", "JOJOBA", "SWEET_ALMOND", "PEPPERMINT");
  private static final List<String> PLACES = List.of("SOLE", "ABDOMEN_LOWER", "CALF", "NECK_FRONT");

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final Lists lists = Lists.read("lists.txt");

  Wishes(Frame frame, Dice dice, Ids ids, Tables tables, Catalogue catalogue) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
  }

  void write(List<Person> people) {
    for (Person person : people) {
      if (person.neededAt == null || !dice.chance(0.6)) {
        continue;
      }
      Instant at = person.neededAt;
      int times = dice.chance(0.25) ? 2 : 1;
      for (int number = 1; number <= times; number++) {
        at = frame.notAfterNow(at.plusSeconds(dice.between(86_400, 900_000)), dice);
        write(person, number, at);
      }
    }
  }

  private void write(Person person, int number, Instant at) {
    long id = ids.next();
    tables.preference.row(
        id,
        person.id,
        number,
        dice.chance(0.8) ? Integer.valueOf(dice.between(2, 4)) : null,
        dice.chance(0.4) ? dice.one(lists.of("wish")) : "",
        dice.chance(0.6) ? dice.one(List.of(Sound.values())) : null,
        dice.chance(0.3) ? dice.one(List.of(BodyPosition.values())) : null,
        dice.one(person.centre.therapists).account,
        at);
    if (dice.chance(0.3)) {
      String region = dice.one(PLACES);
      boolean sided = catalogue.regions().get(region).sided();
      tables.preferenceRegion.row(id, region, sided ? dice.one(List.of(Side.values())) : null);
    }
    List<String> oils = new ArrayList<>(OILS);
    while (oils.size() > 1 && dice.chance(0.35)) {
      tables.preferenceOil.row(id, oils.remove(dice.between(0, oils.size() - 1)), dice.chance(0.7));
    }
  }
}
