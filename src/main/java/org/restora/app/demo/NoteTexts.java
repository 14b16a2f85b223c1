package org.restora.app.demo;

import java.util.List;
import java.util.Locale;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;

/** What a therapist writes of a session: sentences that fit the treatment and how it goes. */
final class NoteTexts {

  /** How the patient is compared with before. */
  enum Trend {
    FIRST,
    BETTER,
    SAME,
    WORSE
  }

  /** What the sentences are filled with; pain is null where nobody asks for it. */
  record Facts(
      String language,
      String manner,
      Trend trend,
      Integer before,
      Integer after,
      Region region,
      Side side,
      int visit,
      int visits) {}

  private final Dice dice;
  private final Lists texts = Lists.read("notes.txt");

  NoteTexts(Dice dice) {
    this.dice = dice;
  }

  /** The kind of sentences a treatment asks for. */
  static String manner(TreatmentType type) {
    if (type.evaluation()) {
      return "evaluation";
    }
    if (type.seats() > 1) {
      return "group";
    }
    String qualification = type.qualification() == null ? "" : type.qualification();
    return switch (qualification) {
      case "MLD" -> "lymph";
      case "MASSAGE", "PREGNANCY", "ONCO" -> "massage";
      case "SPORTS" -> "sport";
      case "OT" -> "occupational";
      case "SLT" -> "speech";
      default -> type.code().startsWith("DAY_REHAB") ? "neuro" : "physio";
    };
  }

  static boolean asksForPain(String manner) {
    return switch (manner) {
      case "group", "occupational", "speech", "neuro" -> false;
      default -> true;
    };
  }

  String subjective(Facts facts) {
    boolean own = !texts.of(facts.language + ".subjective." + facts.manner).isEmpty();
    String kind = own ? facts.manner : facts.trend.name().toLowerCase(Locale.ROOT);
    return join(
        one(facts, "subjective", kind), dice.chance(0.6) ? one(facts, "subjective", "screen") : "");
  }

  String objective(Facts facts) {
    return one(facts, "objective", placed(facts));
  }

  /** Exercise is told of by the part of the body it is for, or in general. */
  private String placed(Facts facts) {
    boolean physio = facts.manner.equals("physio") && facts.region != null && dice.chance(0.6);
    return physio ? "physio " + area(facts.region.code()) : facts.manner;
  }

  private static String area(String region) {
    if (region.matches("(KNEE|THIGH|SHIN|CALF|ANKLE|FOOT|HIP|ACHILLES|SOLE).*")) {
      return "leg";
    }
    return region.matches("(SHOULDER_(FRONT|BACK)|.*ARM|ELBOW|WRIST).*") ? "arm" : "back";
  }

  String assessment(Facts facts) {
    boolean pain = asksForPain(facts.manner);
    String kind = !pain ? "function" : facts.trend.name().toLowerCase(Locale.ROOT);
    boolean count = facts.visits > 1 && dice.chance(0.4);
    return join(one(facts, "assessment", kind), count ? one(facts, "assessment", "count") : "");
  }

  String plan(Facts facts) {
    if (facts.visits > 2 && facts.visit >= facts.visits) {
      return one(facts, "plan", "discharge");
    }
    String home = dice.chance(0.45) ? one(facts, "plan", "home") : "";
    return join(one(facts, "plan", placed(facts)), home);
  }

  String phone(Facts facts) {
    return one(facts, "phone", "subjective");
  }

  String notDone(boolean handsOn) {
    return dice.one(texts.of(handsOn ? "not done by hand" : "not done"));
  }

  private String one(Facts facts, String part, String kind) {
    List<String> sentences = texts.of(facts.language + "." + part + "." + kind);
    if (sentences.isEmpty()) {
      sentences = texts.of("en." + part + "." + kind);
    }
    String sentence = dice.one(sentences);
    if (sentence.indexOf('{') < 0) {
      return sentence;
    }
    int before = facts.before == null ? 3 : facts.before;
    return sentence
        .replace("{where}", where(facts))
        .replace("{before}", String.valueOf(before))
        .replace(
            "{after}", String.valueOf(facts.after == null ? Math.max(0, before - 1) : facts.after))
        .replace("{worst}", String.valueOf(Math.min(10, before + 2)))
        .replace("{visit}", String.valueOf(facts.visit))
        .replace("{visits}", String.valueOf(facts.visits));
  }

  private String where(Facts facts) {
    List<String> words = texts.of(facts.language + ".regions");
    if (facts.region == null) {
      return facts.language.equals("de") ? "Hauptregion" : "the main region";
    }
    String name = facts.region.name().in(facts.language);
    String region =
        facts.language.equals("de")
            ? name
            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return facts.side == null
        ? words.get(0).replace("{region}", region)
        : words
            .get(1)
            .replace("{region}", region)
            .replace("{side}", words.get(2 + facts.side.ordinal()));
  }

  private static String join(String one, String other) {
    return other.isEmpty() ? one : one + " " + other;
  }
}
