package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.restora.shared.data.Stored;
import org.restora.shared.data.Translated;

/**
 * What a condition forbids or limits (rule C3). What its target names and the regions it lists hang
 * on it and are replaced as a whole. It holds on the days of its validity: findings of the past
 * refer to it.
 */
@Entity
@Table(name = "contraindication_rule")
public class ContraindicationRule extends Stored {

  private String condition;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Enumerated(EnumType.STRING)
  private Target target;

  @Enumerated(EnumType.STRING)
  @Column(name = "region_scope")
  private RegionScope regionScope;

  @Enumerated(EnumType.STRING)
  private Effect effect;

  @Column(name = "pressure_cap")
  private Integer pressureCap;

  private Translated advice;
  private String source;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  protected ContraindicationRule() {}

  ContraindicationRule(String condition, RuleForm form) {
    this.condition = condition;
    change(form);
  }

  final void change(RuleForm form) {
    level = Require.given(form.level(), "level");
    target = Require.given(form.target(), "target");
    regionScope = Require.given(form.regionScope(), "regionScope");
    effect = Require.given(form.effect(), "effect");
    boolean stops = level == Level.ABSOLUTE || level == Level.CLEARANCE;
    Require.that(!stops || effect == Effect.BLOCK, "contraindication_level_effect", "effect");
    Require.that(
        level != Level.LOCAL || regionScope != RegionScope.ANYWHERE,
        "contraindication_local_scope",
        "regionScope");
    boolean named = target == Target.FAMILIES || target == Target.INTERVENTIONS;
    Require.that(!named || !form.names().isEmpty(), "contraindication.no_target", "target");
    Require.that(
        regionScope != RegionScope.LISTED || !form.regions().isEmpty(),
        "contraindication.no_region",
        "regionScope");
    pressureCap = effect == Effect.CAP_PRESSURE ? form.pressureCap() : null;
    Require.that(
        effect != Effect.CAP_PRESSURE
            || pressureCap != null && 1 <= pressureCap && pressureCap <= 4,
        "contraindication_cap",
        "pressureCap");
    advice = Require.words(form.advice(), "advice");
    source = Require.text(form.source(), "source");
  }

  Validity validity() {
    return new Validity(validFrom, retiredOn);
  }

  void hold(Validity validity) {
    validFrom = validity.checked().validFrom();
    retiredOn = validity.retiredOn();
  }
}
