package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.restora.catalog.TreatmentType;
import org.restora.patient.Home;
import org.restora.patient.Homes;
import org.restora.shared.fault.RuleViolation;

/** How long the way to a patient's home is (rule S14). */
@Dependent
class Ways {

  private static final int LONGEST = 120;

  @Inject private Homes homes;
  @Inject private Skills skills;

  /**
   * What is looked for, with its way.
   *
   * @param lineId the visit line; null for a session outside any plan
   * @param told the minutes of the way; null takes what is known of the patient
   */
  DiaryBook.Wish wish(Offered offered, int minutes, long patientId, Long lineId, Integer told) {
    TreatmentType type = offered.type();
    return new DiaryBook.Wish(
        offered,
        minutes,
        type.atHome() ? known(homes.of(patientId), told) : null,
        skills.needed(type, lineId));
  }

  private static Integer known(Home home, Integer told) {
    return !home.found() ? null : told == null ? home.travelMinutes() : told;
  }

  /** The minutes of the way of a visit that is booked; refused where nobody knows the way. */
  Integer booked(TreatmentType type, BookVisit wish) {
    if (!type.atHome()) {
      return null;
    }
    Home home = homes.of(wish.patientId());
    require(home.found(), "schedule.no_address");
    Integer travel = known(home, wish.travelMinutes());
    require(travel != null, "schedule.no_travel");
    require(0 <= travel && travel <= LONGEST, "appointment_travel");
    homes.learn(wish.patientId(), travel);
    return travel;
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new RuleViolation(key).at("travelMinutes");
    }
  }
}
