package org.restora.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.restora.plan.rule.Figures;
import org.restora.plan.rule.RuleQueries;
import org.restora.plan.rule.RuleQueries.Kept;

/** The rules of a course, as everybody who writes plans may read them. */
@Named
@RequestScoped
public class CourseRulesView {

  @Inject private RuleQueries queries;

  private boolean retired;
  private List<Kept> rows;

  public void open() {
    rows = queries.rules().stream().filter(row -> retired || !row.retired()).toList();
  }

  public List<Kept> getRows() {
    return rows;
  }

  /** The kinds of demand a new rule can be. */
  public Set<String> getKinds() {
    return Figures.kinds();
  }

  public boolean isRetired() {
    return retired;
  }

  public void setRetired(boolean retired) {
    this.retired = retired;
  }
}
