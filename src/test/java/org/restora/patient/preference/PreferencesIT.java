package org.restora.patient.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;

class PreferencesIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final PreferenceService service = clinic.get(PreferenceService.class);
  private final PreferenceQueries queries = clinic.get(PreferenceQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");

  private void keep(int seen, PreferenceForm form) {
    clinic.services.run(() -> service.keep(kim.publicId(), seen, form));
  }

  private static PreferenceForm pressure(Integer pressure) {
    return new PreferenceForm(pressure, null, null, null, List.of(), List.of(), List.of());
  }

  private PreferenceRow last() {
    return clinic.services.call(() -> queries.last(kim.publicId())).orElseThrow();
  }

  @Test
  void allOfItIsKeptAndHoldsFromThenOn() {
    keep(
        0,
        new PreferenceForm(
            2,
            " A warm blanket ",
            Sound.QUIET,
            BodyPosition.SIDE_LYING,
            List.of(new Avoided("CALF", Side.LEFT), new Avoided("STERNUM", Side.LEFT)),
            List.of("JOJOBA"),
            List.of("LAVENDER")));
    clinic.clock.pass(Duration.ofDays(100));
    PreferenceRow kept = last();
    assertEquals(2, kept.pressure());
    assertEquals("A warm blanket", kept.wish());
    assertEquals(Sound.QUIET, kept.sound());
    assertEquals(BodyPosition.SIDE_LYING, kept.position());
    assertEquals(
        List.of("STERNUM null", "CALF LEFT"),
        kept.avoided().stream().map(p -> p.region() + " " + p.side()).toList(),
        "the midline has no side");
    assertEquals("JOJOBA", kept.likes().get(0).oil());
    assertEquals("LAVENDER", kept.dislikes().get(0).oil());
    assertFalse(kept.nothing());
  }

  @Test
  void whatHeldBeforeIsKeptWithWhoAndWhen() {
    keep(0, pressure(2));
    clinic.clock.pass(Duration.ofDays(1));
    keep(1, pressure(4));
    List<PreferenceRow> history = clinic.services.call(() -> queries.history(kim.publicId()));
    assertEquals(List.of(4, 2), history.stream().map(PreferenceRow::pressure).toList());
    assertEquals(List.of("anna", "anna"), history.stream().map(PreferenceRow::author).toList());
    assertEquals(
        Duration.ofDays(1),
        Duration.between(history.get(1).recordedAt(), history.get(0).recordedAt()));
    Map<UUID, PreferenceRow> held =
        clinic.services.call(
            () -> queries.of(List.of(kim.publicId(), clinic.patient("No", "Wish").publicId())));
    assertEquals(4, held.get(kim.publicId()).pressure());
    assertEquals(1, held.size());
  }

  @Test
  void nothingWishedForIsSomethingToKeepToo() {
    keep(0, pressure(2));
    keep(1, pressure(null));
    assertTrue(last().nothing());
  }

  @Test
  void ofTwoWhoWriteAtOnceTheSecondIsTold() {
    keep(0, pressure(2));
    RuntimeException refused = assertThrows(RuntimeException.class, () -> keep(0, pressure(5)));
    Fault fault = Faults.in(refused).orElseThrow();
    assertEquals("preference_one_after_another", fault.key());
    assertEquals(2, last().pressure());
  }

  @Test
  void anOilIsLikedOrNot() {
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () ->
                keep(
                    0,
                    new PreferenceForm(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of("JOJOBA"),
                        List.of("JOJOBA", "LAVENDER"))));
    assertEquals("preference.oil_both", refused.key());
  }

  @Test
  void pressureIsOneToFiveAndAPatientIsOne() {
    RuntimeException refused = assertThrows(RuntimeException.class, () -> keep(0, pressure(6)));
    assertEquals("preference_pressure", Faults.in(refused).orElseThrow().key());
    assertThrows(
        NotFound.class,
        () -> clinic.services.run(() -> service.keep(UUID.randomUUID(), 0, pressure(2))));
  }
}
