package org.restora.patient.preference;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a patient likes to be treated. Null where nothing was said.
 *
 * @param pressure 1 to 5
 * @param likes codes of oils
 * @param dislikes codes of oils
 */
public record PreferenceForm(
    Integer pressure,
    String wish,
    Sound sound,
    BodyPosition position,
    Collection<Avoided> avoided,
    Collection<String> likes,
    Collection<String> dislikes)
    implements Serializable {

  public PreferenceForm {
    avoided = List.copyOf(new LinkedHashSet<>(avoided));
    likes = Set.copyOf(likes);
    dislikes = Set.copyOf(dislikes);
  }
}
