package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/**
 * What a country asks of a site.
 *
 * @param generalConsentRequired no treatment starts without the general consent
 * @param writtenSessionConsent a sensitive area needs a signed form each session
 * @param verbalOrderDays within which a spoken order is signed; null: no such rule
 * @param certificationDays for which a certified plan holds; null: no such rule
 * @param startWithinDays after a prescription; null: no such rule
 */
public record CountryProfile(
    String code,
    Translated name,
    boolean generalConsentRequired,
    boolean writtenSessionConsent,
    Integer verbalOrderDays,
    Integer certificationDays,
    Integer startWithinDays,
    LateCancelBasis lateCancelBasis,
    String source)
    implements Serializable {}
