package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

/** A technique or therapy (rule C2 for its pressure). */
@Entity
@Table(name = "intervention")
public class InterventionEntry extends CodedRow<InterventionForm> {

  @Enumerated(EnumType.STRING)
  private Family family;

  @Column(name = "hands_on")
  private boolean handsOn;

  @Column(name = "uses_oil")
  private boolean usesOil;

  @Column(name = "whole_body")
  private boolean wholeBody;

  @Column(name = "minutes_default")
  private int minutesDefault;

  @Column(name = "minutes_min")
  private int minutesMin;

  @Column(name = "minutes_max")
  private int minutesMax;

  @Column(name = "pressure_min")
  private Integer pressureMin;

  @Column(name = "pressure_max")
  private Integer pressureMax;

  private String qualification;
  private Translated indication;
  private Translated advice;
  private String aftercare;
  private String source;

  @Override
  void change(InterventionForm form) {
    Require.that(
        0 < form.minutesMin()
            && form.minutesMin() <= form.minutesDefault()
            && form.minutesDefault() <= form.minutesMax(),
        "intervention_minutes",
        "minutesDefault");
    Require.that(
        pressureHolds(form.pressureMin(), form.pressureMax()),
        "intervention_pressure",
        "pressureMax");
    family = Require.given(form.family(), "family");
    handsOn = form.handsOn();
    usesOil = form.usesOil();
    wholeBody = form.wholeBody();
    minutesDefault = form.minutesDefault();
    minutesMin = form.minutesMin();
    minutesMax = form.minutesMax();
    pressureMin = form.pressureMin();
    pressureMax = form.pressureMax();
    qualification = form.qualification();
    indication = Require.wordsOrNone(form.indication(), "indication");
    advice = Require.wordsOrNone(form.advice(), "advice");
    aftercare = form.aftercare();
    source = Require.text(form.source(), "source");
  }

  private static boolean pressureHolds(Integer min, Integer max) {
    return min == null || max == null ? min == max : 1 <= min && min <= max && max <= 5;
  }
}
