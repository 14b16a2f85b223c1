package org.restora.plan.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How much of what was due at home was done (rule H4). */
class AdherenceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void onTheFirstDayNothingIsDueAndThereIsNoShare() {
    Adherence first = Adherence.of(MONDAY, MONDAY.minusDays(1), 3, 1);
    assertEquals(new Adherence(0, 0), first);
    assertNull(first.share());
    assertNull(Adherence.of(MONDAY.plusDays(9), MONDAY, 7, 0).share(), "begins next week");
  }

  @Test
  void whoDidTwoOfThreeInAWeekHasTwoThirds() {
    assertEquals(new BigDecimal("0.6667"), Adherence.of(MONDAY, MONDAY.plusDays(6), 3, 2).share());
  }

  @Test
  void moreThanDueIsNotMoreThanAll() {
    assertEquals(new Adherence(3, 3), Adherence.of(MONDAY, MONDAY.plusDays(6), 3, 7));
  }

  @Test
  void aPlanIsTheRatioOfTheSumsNotTheMeanOfRatios() {
    Adherence daily = Adherence.of(MONDAY, MONDAY.plusDays(6), 7, 0);
    Adherence weekly = Adherence.of(MONDAY, MONDAY.plusDays(6), 1, 1);
    assertEquals(new BigDecimal("0.1250"), daily.plus(weekly).share());
  }
}
