package org.restora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.restora.shared.data.Sql;

/** The rules of countries, for the rules that ask what a site follows. */
@Dependent
public class CountryProfiles {

  private static final String PROFILE =
      """
      select p.code, p.name, p.general_consent_required, p.session_consent_form = 'WRITTEN' as written_session_consent,
             p.verbal_order_days, p.certification_days, p.start_within_days, p.late_cancel_basis, p.source
      from country_profile p
      """;

  @Inject private Sql sql;

  /** Those of that day, and those that a site follows whatever the day. */
  List<CountryProfile> all(LocalDate day) {
    return sql.list(
        CountryProfile.class,
        PROFILE
            + """
             where in_use(p.valid_from, p.retired_on, ?) or exists (select from site s where s.country_profile = p.code)
            order by p.position nulls last, p.code
            """,
        day);
  }

  /** What this site follows. */
  public CountryProfile of(long siteId) {
    return sql.one(
            CountryProfile.class,
            PROFILE + " join site s on s.country_profile = p.code where s.id = ?",
            siteId)
        .orElseThrow();
  }
}
