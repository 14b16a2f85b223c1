package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.restora.catalog.TreatmentType;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** What a therapist must be qualified for (rule S3). */
@Dependent
class Skills {

  @Inject private Sql sql;

  /**
   * The qualifications a session asks for: its treatment type's and those of each technique that is
   * prescribed for it.
   *
   * @param lineId null for a session outside any plan
   */
  Set<String> needed(TreatmentType type, Long lineId) {
    Set<String> needed = new HashSet<>();
    if (type.qualification() != null) {
      needed.add(type.qualification());
    }
    if (lineId != null) {
      needed.addAll(
          sql.values(
              String.class,
              """
              select distinct v.qualification from dose_item i join intervention v on v.code = i.intervention
              where i.line_id = ? and not i.withdrawn and v.qualification is not null
              """,
              lineId));
    }
    return needed;
  }

  /** The first of these a therapist does not hold on a day. */
  Optional<Translated> missing(long therapistId, Set<String> needed, LocalDate day) {
    return sql.value(
        Translated.class,
        """
        select q.name from qualification q
        where q.code = any (?::text[])
          and not exists (select from therapist_qualification h
                          where h.therapist_id = ? and h.qualification = q.code
                            and daterange(h.valid_from, h.expires_on, '[]') @> ?::date)
        order by q.code limit 1
        """,
        needed,
        therapistId,
        day);
  }
}
