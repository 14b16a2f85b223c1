package org.restora.progress;

import java.io.Serializable;

/**
 * What a therapist says at signing about what went otherwise.
 *
 * @param reason why it was done although a rule, a cap or a missing consent spoke against it
 * @param adverseReaction what happened to the patient; blank when nothing did
 */
public record Explanation(String reason, String adverseReaction) implements Serializable {

  static final Explanation NONE = new Explanation("", "");
}
