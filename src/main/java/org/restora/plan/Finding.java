package org.restora.plan;

import java.io.Serializable;
import java.util.List;
import org.restora.catalog.Level;
import org.restora.catalog.Oil;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/**
 * What the safety check says of one intervention, or of the oil it is done with.
 *
 * @param kind how strong
 * @param level of the rule; null for an oil
 * @param alertId of the alert it follows from; null for what holds for everybody
 * @param ruleId null for an oil
 * @param oil it speaks of; null when it speaks of the intervention
 * @param condition null when it holds for everybody
 * @param pressureCap the highest pressure that is allowed, when a cap holds
 * @param where the region to leave out, when the work is around it
 * @param instead what is possible, best first
 */
public record Finding(
    Kind kind,
    Level level,
    Long alertId,
    Long ruleId,
    Oil oil,
    Translated condition,
    Translated advice,
    Integer pressureCap,
    Translated where,
    List<Translated> instead)
    implements Serializable {

  /** How strong a finding is: the first three stop, the second and third not for ever. */
  public enum Kind {
    /** Must not be done; yields to a physician's clearance where the rule's level allows one. */
    BLOCKED,
    /** A precaution that forbids: yields to a therapist's written reason. */
    NEEDS_REASON,
    /** Too much pressure: less of it, or a reason where the rule is a precaution. */
    TOO_STRONG,
    /** Allowed, this region left out. */
    LEAVE_OUT,
    /** Allowed, with this advice. */
    CARE
  }

  /**
   * The finding in words.
   *
   * @param intervention that was checked
   * @param reasoned whether a reason was written down
   */
  public Sentence say(Translated intervention, boolean reasoned) {
    Translated what = oil == null ? intervention : oil.name();
    Object hint = advice == null ? "" : advice;
    String possible = instead.isEmpty() ? "" : "_instead";
    return switch (kind) {
      case BLOCKED -> sentence("blocked" + possible, what, condition, hint, instead);
      // the keys of what a reason lifts begin alike: the plan editor asks for one beside them
      case NEEDS_REASON ->
          sentence(
              "too_strong_precaution" + (reasoned ? "_reasoned" : possible),
              what,
              condition,
              hint,
              instead);
      case TOO_STRONG ->
          sentence(
              !yieldsToReason()
                  ? "pressure_local"
                  : reasoned ? "too_strong_reasoned" : "too_strong",
              condition,
              pressureCap,
              hint);
      case LEAVE_OUT ->
          where == null
              ? sentence("care", condition, hint)
              : sentence("leave_out", condition, hint, where);
      case CARE ->
          condition == null
              ? sentence("oil_sun", what, hint)
              : oil == null
                  ? sentence("care", condition, hint)
                  : sentence("oil_care", condition, hint, what);
    };
  }

  private static Sentence sentence(String key, Object... args) {
    return new Sentence(PlanCheck.KEYS + key, List.of(args));
  }

  /** Whether a therapist's written reason lifts it. */
  public boolean yieldsToReason() {
    return kind == Kind.NEEDS_REASON || (kind == Kind.TOO_STRONG && level == Level.PRECAUTION);
  }

  /** Whether it forbids what was meant, with or without a written reason. */
  public boolean stops(boolean reasoned) {
    return switch (kind) {
      case BLOCKED -> true;
      case NEEDS_REASON, TOO_STRONG -> !(reasoned && yieldsToReason());
      case LEAVE_OUT, CARE -> false;
    };
  }
}
