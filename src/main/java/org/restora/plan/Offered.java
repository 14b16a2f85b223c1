package org.restora.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restora.catalog.CatalogQueries.NameRow;
import org.restora.catalog.Validity;

/** Whether what a plan names is offered on the days for which it names it (rule L12). */
final class Offered {

  private final Map<String, NameRow> rows = new HashMap<>();
  private final LocalDate today;

  Offered(List<NameRow> rows, LocalDate today) {
    rows.forEach(row -> this.rows.put(row.kind() + row.code(), row));
    this.today = today;
  }

  /**
   * What speaks against it, with the day that decides: not offered yet when it is needed first, or
   * no longer; or, which stops nothing, no longer when it is needed last.
   *
   * @param kind the field of the plan that holds the code
   * @param first the day on which it is needed first; what is over is not asked for
   * @param last the day on which it is needed last
   */
  Optional<Said> of(String kind, String code, LocalDate first, LocalDate last) {
    NameRow row = rows.get(kind + code);
    if (row == null || last.isBefore(today)) {
      return Optional.empty();
    }
    Validity validity = row.validity();
    LocalDate from = first.isBefore(today) ? today : first;
    return switch (validity.on(from)) {
      case TO_COME -> Optional.of(new Said(true, "offered_not_yet", row, validity.validFrom()));
      case RETIRED ->
          Optional.of(
              new Said(
                  true,
                  validity.on(today) == Validity.Phase.RETIRED
                      ? "offered_no_longer"
                      : "offered_ends",
                  row,
                  validity.retiredOn()));
      case IN_USE ->
          validity.inUse(last)
              ? Optional.empty()
              : Optional.of(new Said(false, "offered_until", row, validity.lastDay()));
    };
  }

  /**
   * A sentence of the check.
   *
   * @param stops whether it cannot be done at all
   */
  record Said(boolean stops, String key, NameRow row, LocalDate day) {}
}
