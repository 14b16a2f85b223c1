package org.restora.schedule.card;

import java.io.Serializable;
import java.util.Locale;
import org.restora.catalog.BodyMap;
import org.restora.catalog.Side;
import org.restora.shared.data.Sentence;

/**
 * A place a patient has tapped on.
 *
 * @param side null on the midline
 */
public record CardMark(String region, Side side, Feeling feeling)
    implements BodyMap.Spot, Serializable {

  @Override
  public String look() {
    return feeling.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Sentence said() {
    return new Sentence("card.mark", feeling);
  }
}
