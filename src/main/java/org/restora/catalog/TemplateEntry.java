package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

/** The head of a plan template; its {@link TemplateBody} is replaced as a whole. */
@Entity
@Table(name = "plan_template")
public class TemplateEntry extends CodedRow<TemplateForm> {

  private int weeks;

  @Column(name = "visits_min")
  private int visitsMin;

  @Column(name = "visits_max")
  private int visitsMax;

  @Column(name = "review_visits")
  private Integer reviewVisits;

  @Column(name = "review_days")
  private Integer reviewDays;

  @Column(name = "massage_note")
  private Translated massageNote;

  private String source;

  @Override
  void change(TemplateForm form) {
    Require.that(1 <= form.weeks() && form.weeks() <= 104, "plan_template_weeks", "weeks");
    Require.that(
        0 < form.visitsMin() && form.visitsMin() <= form.visitsMax(),
        "plan_template_visits",
        "visitsMax");
    Require.that(
        form.reviewVisits() != null || form.reviewDays() != null,
        "plan_template_review",
        "reviewVisits");
    positive(form.reviewVisits(), "reviewVisits");
    positive(form.reviewDays(), "reviewDays");
    weeks = form.weeks();
    visitsMin = form.visitsMin();
    visitsMax = form.visitsMax();
    reviewVisits = form.reviewVisits();
    reviewDays = form.reviewDays();
    massageNote = Require.wordsOrNone(form.massageNote(), "massageNote");
    source = Require.text(form.source(), "source");
  }

  private static void positive(Integer number, String field) {
    Require.that(number == null || number > 0, "plan_template_review", field);
  }
}
