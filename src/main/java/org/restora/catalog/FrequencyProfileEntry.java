package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How often, as a row; the treatments it speaks of hang on it, replaced as a whole. */
@Entity
@Table(name = "frequency_profile")
public class FrequencyProfileEntry extends CodedRow<FrequencyProfileForm> {

  @Column(name = "times_per_week")
  private int timesPerWeek;

  private Integer visits;

  @Column(name = "review_days")
  private int reviewDays;

  @Override
  void change(FrequencyProfileForm form) {
    Require.within(form.timesPerWeek(), 7, "frequency_profile_times_per_week", "timesPerWeek");
    Require.within(form.visits(), 200, "frequency_profile_visits", "visits");
    Require.within(form.reviewDays(), 365, "frequency_profile_review_days", "reviewDays");
    Require.that(!form.treatments().isEmpty(), "frequency_profile.treatments", "treatments");
    timesPerWeek = form.timesPerWeek();
    visits = form.visits();
    reviewDays = form.reviewDays();
  }
}
