package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.restora.shared.data.Translated;

/** An oil; the conditions that speak against it hang on it and are replaced as a whole. */
@Entity
@Table(name = "oil")
public class OilEntry extends CodedRow<OilForm> {

  private static final BigDecimal ALL = new BigDecimal(100);

  @Enumerated(EnumType.STRING)
  private OilRole role;

  @Column(name = "max_dermal_pct")
  private BigDecimal maxDermalPct;

  private boolean phototoxic;

  @Enumerated(EnumType.STRING)
  private Evidence evidence;

  private Translated advice;
  private String source;

  @Override
  void change(OilForm form) {
    BigDecimal share = Require.amount(form.maxDermalPct(), "maxDermalPct");
    Require.that(
        share == null || share.signum() > 0 && share.compareTo(ALL) <= 0,
        "oil_max_dermal",
        "maxDermalPct");
    Require.that(!form.phototoxic() || share != null, "oil_phototoxic_limit", "maxDermalPct");
    Require.that(
        form.avoid().stream().noneMatch(form.caution()::contains), "oil_caution_pkey", "cautions");
    role = Require.given(form.role(), "role");
    maxDermalPct = share;
    phototoxic = form.phototoxic();
    evidence = Require.given(form.evidence(), "evidence");
    advice = Require.wordsOrNone(form.advice(), "advice");
    source = Require.text(form.source(), "source");
  }
}
