package org.restora.patient.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.restora.catalog.Side;
import org.restora.shared.data.Sql;

/** What a patient has agreed to, for the rules that ask it. */
@Dependent
public class Consents {

  @Inject private Sql sql;

  record Row(
      String intervention,
      String region,
      Side side,
      String oil,
      LocalDate onDay,
      ConsentAnswer answer,
      ConsentForm form,
      boolean withdrawn) {

    boolean given() {
      return answer == ConsentAnswer.GIVEN && !withdrawn;
    }

    Area area() {
      return new Area(intervention, region, side, oil, onDay);
    }
  }

  /** How it stands with a consent. */
  public enum State {
    /** Nobody has asked, or what was given is withdrawn or not in the form that counts. */
    MISSING,
    GIVEN,
    DECLINED
  }

  /** The consents of one patient for one day, the last word first. */
  public record Day(List<Row> rows, boolean written) {

    /** What was last said of this area. */
    public State of(Area area) {
      return rows.stream()
          .filter(r -> r.given() ? r.area().covers(area) : r.area().meets(area))
          .findFirst()
          .filter(r -> !r.withdrawn())
          .filter(
              r ->
                  r.answer() == ConsentAnswer.DECLINED
                      || !written
                      || r.form() == ConsentForm.WRITTEN)
          .map(r -> r.answer() == ConsentAnswer.GIVEN ? State.GIVEN : State.DECLINED)
          .orElse(State.MISSING);
    }
  }

  /**
   * @param written whether only the written form counts (rule A3)
   * @param asOf what was said later does not count
   */
  public Day on(long patientId, LocalDate day, boolean written, Instant asOf) {
    return new Day(
        sql.list(
            Row.class,
            """
            select intervention, region, side, oil, on_day, answer, form, coalesce(withdrawn_at <= ?, false) as withdrawn
            from consent
            where patient_id = ? and kind = 'SENSITIVE_AREA' and on_day = ? and recorded_at <= ?
            order by case when withdrawn_at <= ? then withdrawn_at else recorded_at end desc,
                     withdrawn_at is not null desc, id desc
            """,
            asOf,
            patientId,
            day,
            asOf,
            asOf),
        written);
  }

  /** The general consent: given, withdrawn, or never asked for. */
  public record General(boolean given, boolean withdrawn) {}

  /** What was last said of treatment in general by this moment. */
  public General general(long patientId, Instant asOf) {
    return sql.one(
            General.class,
            """
            select not coalesce(withdrawn_at <= ?, false) as given, coalesce(withdrawn_at <= ?, false) as withdrawn
            from consent where patient_id = ? and kind = 'GENERAL' and recorded_at <= ?
            order by recorded_at desc, id desc limit 1
            """,
            asOf,
            asOf,
            patientId,
            asOf)
        .orElse(new General(false, false));
  }
}
