package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

/**
 * What may be true of a patient and matters for safety; its rules are {@link
 * ContraindicationRule}s.
 */
@Entity
@Table(name = "condition")
public class ConditionEntry extends CodedRow<ConditionForm> {

  @Enumerated(EnumType.STRING)
  private ConditionKind kind;

  @Column(name = "red_flag")
  private boolean redFlag;

  @Column(name = "region_needed")
  private boolean regionNeeded;

  @Column(name = "oil_needed")
  private boolean oilNeeded;

  @Column(name = "figure_unit")
  private Translated figureUnit;

  @Column(name = "expires_after_hours")
  private Integer expiresAfterHours;

  @Column(name = "ask_at_check_in")
  private boolean askAtCheckIn;

  @Column(name = "desk_effect")
  private Translated deskEffect;

  @Column(name = "not_encoded")
  private Translated notEncoded;

  private String source;

  @Override
  void change(ConditionForm form) {
    Require.that(
        form.expiresAfterHours() == null || form.expiresAfterHours() > 0,
        "condition_expiry",
        "expiresAfterHours");
    kind = Require.given(form.kind(), "kind");
    redFlag = form.redFlag();
    regionNeeded = form.regionNeeded();
    oilNeeded = form.oilNeeded();
    figureUnit = Require.wordsOrNone(form.figureUnit(), "figureUnit");
    expiresAfterHours = form.expiresAfterHours();
    askAtCheckIn = form.askAtCheckIn();
    deskEffect = Require.words(form.deskEffect(), "deskEffect");
    notEncoded = Require.wordsOrNone(form.notEncoded(), "notEncoded");
    source = Require.text(form.source(), "source");
  }
}
