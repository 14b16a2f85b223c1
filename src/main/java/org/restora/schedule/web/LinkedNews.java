package org.restora.schedule.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.context.FacesContext;
import org.restora.schedule.VisitsLinked;
import org.restora.shared.web.Page;

/** Says on the page that activated a plan how many visits became the plan's. */
@Dependent
public class LinkedNews {

  void say(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitsLinked news) {
    if (FacesContext.getCurrentInstance() != null) {
      Page.done("schedule.linked", news.visits());
    }
  }
}
