package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a country asks of a site. A change holds at once for every site that follows it. */
@Entity
@Table(name = "country_profile")
public class CountryProfileEntry extends CodedRow<CountryProfileForm> {

  @Column(name = "general_consent_required")
  private boolean generalConsentRequired;

  @Column(name = "session_consent_form")
  private String sessionConsentForm;

  @Column(name = "verbal_order_days")
  private Integer verbalOrderDays;

  @Column(name = "certification_days")
  private Integer certificationDays;

  @Column(name = "start_within_days")
  private Integer startWithinDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "late_cancel_basis")
  private LateCancelBasis lateCancelBasis;

  private String source;

  @Override
  void change(CountryProfileForm form) {
    Require.within(form.verbalOrderDays(), 365, "country_profile_verbal_order", "verbalOrderDays");
    Require.within(
        form.certificationDays(), 730, "country_profile_certification", "certificationDays");
    Require.within(form.startWithinDays(), 365, "country_profile_start", "startWithinDays");
    generalConsentRequired = form.generalConsentRequired();
    sessionConsentForm = form.writtenSessionConsent() ? "WRITTEN" : "VERBAL";
    verbalOrderDays = form.verbalOrderDays();
    certificationDays = form.certificationDays();
    startWithinDays = form.startWithinDays();
    lateCancelBasis = Require.given(form.lateCancelBasis(), "lateCancelBasis");
    source = Require.text(form.source(), "source");
  }
}
