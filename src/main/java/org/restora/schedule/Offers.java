package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.catalog.TreatmentType;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/** What can be booked, with the days on which it can (rule S16). */
@Dependent
class Offers {

  @Inject private Sql sql;

  Offered of(String treatmentType) {
    return sql.one(Offered.class, TreatmentType.SELECT + "where code = ?", treatmentType)
        .orElseThrow(() -> new NotFound("treatment_type", treatmentType));
  }

  /** Every treatment type by its code, offered today or not. */
  Map<String, Offered> all() {
    return sql.list(Offered.class, TreatmentType.SELECT).stream()
        .collect(Collectors.toMap(offered -> offered.type().code(), Function.identity()));
  }
}
