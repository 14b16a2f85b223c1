package org.restora.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.NotEncoded;

/** What the sources say and no rule can hold, in the order of the conditions' names. */
@Named
@RequestScoped
public class NotEncodedView {

  @Inject private EntryQueries queries;
  @Inject private Choices choices;

  private List<NotEncoded> rows;

  @PostConstruct
  void open() {
    rows = queries.notEncoded().stream().sorted(choices.byName(NotEncoded::name)).toList();
  }

  public List<NotEncoded> getRows() {
    return rows;
  }
}
