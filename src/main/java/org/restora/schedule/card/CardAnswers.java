package org.restora.schedule.card;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a patient says before a session. Null where nothing was said.
 *
 * @param pressure 1 to 5
 * @param soreness 0 to 10
 * @param stress 0 to 10
 * @param yes codes of the questions of which something is so
 * @param nothingChanged no to all of them; without it and without a yes they were not answered
 */
public record CardAnswers(
    String wish,
    Integer pressure,
    Integer soreness,
    Integer stress,
    Collection<CardMark> marks,
    Collection<String> yes,
    boolean nothingChanged)
    implements Serializable {

  public CardAnswers {
    wish = wish == null ? "" : wish.strip();
    marks = List.copyOf(marks);
    yes = Set.copyOf(yes);
  }
}
