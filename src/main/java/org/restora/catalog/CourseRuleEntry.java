package org.restora.catalog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.restora.shared.data.JsonText;

/** A rule of a course of treatment. */
@Entity
@Table(name = "course_rule")
public class CourseRuleEntry extends CodedRow<CourseRuleForm> {

  private String demand;

  @Convert(converter = JsonText.class)
  private String figures;

  private boolean hard;
  private int weight;
  private String template;
  private String source;

  @Override
  void change(CourseRuleForm form) {
    Require.that(1 <= form.weight() && form.weight() <= 100, "course_rule_weight", "weight");
    demand = Require.given(form.demand(), "demand");
    figures = Require.given(form.figures(), "figures");
    hard = form.hard();
    weight = form.weight();
    template = form.template();
    source = Require.text(form.source(), "source");
  }
}
