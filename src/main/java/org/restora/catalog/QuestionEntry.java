package org.restora.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A question of the screening; what a yes may mean hangs on it, replaced as a whole. */
@Entity
@Table(name = "screening_question")
@AttributeOverride(name = "name", column = @Column(name = "question"))
public class QuestionEntry extends CodedRow<QuestionForm> {

  private int position;

  @Override
  void change(QuestionForm form) {
    Require.that(
        form.position() >= 1 && form.position() <= 99, "screening_question_order", "position");
    Require.that(
        form.raises().containsAll(form.ends()), "screening_question.ends_what_it_raises", "ends");
    position = form.position();
  }
}
