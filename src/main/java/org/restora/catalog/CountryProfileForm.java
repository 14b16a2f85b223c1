package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * What a country asks of a site, as an administrator writes it down; its parts as those of {@link
 * CountryProfile}.
 */
public record CountryProfileForm(
    String code,
    Translated name,
    boolean generalConsentRequired,
    boolean writtenSessionConsent,
    Integer verbalOrderDays,
    Integer certificationDays,
    Integer startWithinDays,
    LateCancelBasis lateCancelBasis,
    String source)
    implements CatalogForm {}
