package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Locale;
import org.restora.shared.data.Translated;

/** An outcome measure. */
@Entity
@Table(name = "outcome_measure")
public class MeasureEntry extends CodedRow<MeasureForm> {

  private String domain;
  private Translated unit;

  @Column(name = "min_value")
  private BigDecimal minValue;

  @Column(name = "max_value")
  private BigDecimal maxValue;

  private int decimals;

  @Enumerated(EnumType.STRING)
  private Better better;

  @Column(name = "important_change")
  private BigDecimal importantChange;

  @Column(name = "change_verified")
  private boolean changeVerified;

  @Column(name = "measured_side")
  private boolean measuredSide;

  @Enumerated(EnumType.STRING)
  private MeasureContent content;

  private String source;

  @Override
  void change(MeasureForm form) {
    BigDecimal from = Require.given(Require.amount(form.minValue(), "minValue"), "minValue");
    BigDecimal to = Require.given(Require.amount(form.maxValue(), "maxValue"), "maxValue");
    BigDecimal matters = Require.amount(form.importantChange(), "importantChange");
    Require.that(from.compareTo(to) < 0, "outcome_measure_range", "maxValue");
    Require.that(
        0 <= form.decimals() && form.decimals() <= 2, "outcome_measure_decimals", "decimals");
    Require.that(
        matters == null || matters.signum() > 0, "outcome_measure_change", "importantChange");
    domain = Require.text(form.domain(), "domain").toUpperCase(Locale.ROOT);
    unit = Require.words(form.unit(), "unit");
    minValue = from;
    maxValue = to;
    decimals = form.decimals();
    better = Require.given(form.better(), "better");
    importantChange = matters;
    changeVerified = form.changeVerified();
    measuredSide = form.measuredSide();
    content = Require.given(form.content(), "content");
    source = Require.text(form.source(), "source");
  }
}
