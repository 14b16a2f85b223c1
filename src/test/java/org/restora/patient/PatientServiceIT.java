package org.restora.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restora.catalog.Side;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.testing.Clinic;

class PatientServiceIT {

  private static final LocalDate BORN = LocalDate.of(1931, 7, 9);

  private final Clinic clinic = new Clinic();
  private final PatientService service = clinic.get(PatientService.class);
  private final PatientQueries queries = clinic.get(PatientQueries.class);

  private PatientForm form(String givenName, String familyName, String phone) {
    return form(givenName, familyName, BORN, phone, null);
  }

  private static PatientForm form(
      String givenName, String familyName, LocalDate born, String phone, Integer travel) {
    return new PatientForm(
        givenName,
        familyName,
        born,
        Sex.FEMALE,
        phone,
        null,
        "Lindenstraße 4",
        "12345",
        "Lindenau",
        null,
        travel,
        "en",
        null);
  }

  private UUID register(String givenName, String familyName, String phone) {
    return clinic.services.call(() -> service.register(form(givenName, familyName, phone)));
  }

  private boolean finds(String typed, UUID patient) {
    return clinic.services.call(() -> queries.search(typed, 0, 50)).people().stream()
        .anyMatch(p -> p.publicId().equals(patient));
  }

  private Person person(UUID id) {
    return clinic.services.call(() -> queries.person(id));
  }

  private List<AlertRow> alerts(UUID id) {
    return clinic.services.call(() -> queries.alerts(id));
  }

  private static <T extends Throwable> T refused(Class<T> type, Supplier<?> act) {
    return type.cast(Faults.in(assertThrows(RuntimeException.class, act::get)).orElseThrow());
  }

  @Test
  void aPersonIsRegisteredWithANumberAndChanged() {
    UUID id = register(" Wilhelmina ", "Quastenberg", null);
    Person person = person(id);
    assertEquals("Wilhelmina Quastenberg", person.name());
    assertEquals("", person.phone(), "what was not said is empty");
    assertTrue(person.number() > 10_000);
    PatientForm changed = form("Wilma", "Quastenberg", "030 1");
    clinic.services.run(() -> service.change(id, person.version(), changed));
    assertEquals("Wilma Quastenberg", person(id).name());
    assertEquals(person.number(), person(id).number());
  }

  @Test
  void theSecondOfTwoWritersIsToldAndChangesNothing() {
    UUID id = register("Zeno", "Twowriters", null);
    int read = person(id).version();
    clinic.services.run(() -> service.change(id, read, form("First", "Twowriters", null)));
    refused(
        Stale.class,
        () ->
            clinic.services.call(
                () -> {
                  service.change(id, read, form("Second", "Twowriters", null));
                  return null;
                }));
    assertEquals("First", person(id).givenName());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, patient.born_in_future", "1889-12-31, patient.born_too_early"})
  void aBirthDateThatCannotBeIsRefusedBesideItsInput(LocalDate born, String key) {
    PatientForm form = form("A", "B", born, null, null);
    RuleViolation refusal =
        refused(RuleViolation.class, () -> clinic.services.call(() -> service.register(form)));
    assertEquals(key, refusal.key());
    assertEquals("birthDate", refusal.field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xavi",
        "xav",
        "Xaviera Öztürk-Brandstätter",
        "Öztürk-Brandstätter Xaviera",
        "ozturk",
        "brandstatter",
        "Brandstaetter",
        "Brandsteter",
        "  Xaviera  "
      })
  void aNameIsFoundInAnyOrderWithoutAccentsAndMistyped(String typed) {
    assertTrue(finds(typed, register("Xaviera", "Öztürk-Brandstätter", null)), typed);
  }

  @ParameterizedTest
  @CsvSource({
    "Ковальчук, Олена, Ковал",
    "Ковальчук, Олена, олена",
    "محمد, الأحمد, محم",
    "Παπαδόπουλος, Γιώργος, παπαδ",
    "Nguyễn, Thị Hương, nguyen",
    "Łukaszewicz, Żaneta, lukasz",
    "山田太郎, 花子, 山田太"
  })
  void aNameOfAnyScriptIsFoundByItsFirstLetters(String family, String given, String typed) {
    assertTrue(finds(typed, register(given, family, null)), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"555 0183 77", "0183-77", "55501", "+49 30 5550183", "(030) 5550183 77"})
  void aPhoneIsFoundByItsDigitsHoweverTheyAreWritten(String typed) {
    UUID id = register("Phoebe", "Ring", "+49 (0)30 / 555-0183-77");
    boolean inIt = "49030555018377".contains(typed.replaceAll("\\D", ""));
    assertEquals(inIt, finds(typed, id), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.7.1931", "09.07.1931", "9/7/31", "1931-07-09", " 09.07.31 "})
  void aBirthDateIsFoundAsPeopleWriteIt(String typed) {
    assertTrue(finds(typed, register("Dora", "Datum", null)), typed);
  }

  @Test
  void aNumberFindsThePersonAndAStrangerIsNotFound() {
    UUID id = register("Nora", "Nummer", null);
    assertTrue(finds(Long.toString(person(id).number()), id));
    assertFalse(finds("Qwrtzpsdf", id));
    assertFalse(finds("31.02.1931", id), "no date, and nobody's number");
  }

  @Test
  void somebodyAlikeIsShownBeforeSheIsRegisteredTwice() {
    UUID id = register("Katharina", "Doppelmann", null);
    assertTrue(
        clinic.services.call(() -> queries.alike("Katarina", "Dopelmann", BORN)).stream()
            .anyMatch(p -> p.publicId().equals(id)));
    assertTrue(
        clinic
            .services
            .call(() -> queries.alike("Katarina", "Dopelmann", BORN.plusDays(1)))
            .stream()
            .noneMatch(p -> p.publicId().equals(id)),
        "born on another day");
  }

  @Test
  void anAlertHoldsWithItsLastDayAndIsToldToTheDeskWithoutItsName() {
    UUID id = register("Alma", "Alert", null);
    clinic.asAnna();
    AlertForm form =
        new AlertForm(
            "DVT", "LOWER_BACK", Side.LEFT, null, MONDAY, "Found by ultrasound", "Patient");
    clinic.services.call(() -> service.raise(id, form));
    AlertRow clinical = alerts(id).get(0);
    assertEquals("Found by ultrasound", clinical.detail());
    clinic.asDesk();
    AlertRow desk = alerts(id).get(0);
    assertNull(desk.name());
    assertNull(desk.region());
    assertEquals("", desk.detail());
    assertFalse(desk.effect().en().isBlank());
    clinic.clock.set(Clinic.at(MONDAY, "23:59"));
    assertEquals(1, alerts(id).size(), "the last day is part of it");
    clinic.clock.pass(Duration.ofMinutes(1));
    assertEquals(List.of(), alerts(id));
  }

  @Test
  void aConditionThatIsLocalNeedsItsRegion() {
    String local =
        clinic.value(
            String.class,
            "select code::text from condition where region_needed and retired_on is null order by code limit 1");
    UUID id = register("Lola", "Local", null);
    clinic.asAnna();
    AlertForm form = new AlertForm(local, null, null, null, null, "", "Patient");
    RuleViolation refusal =
        refused(RuleViolation.class, () -> clinic.services.call(() -> service.raise(id, form)));
    assertEquals("region", refusal.field());
  }

  @Test
  void anAlertIsEndedOnceAndWithAReason() {
    UUID id = register("Edda", "Ended", null);
    clinic.asAnna();
    AlertForm form = new AlertForm("DVT", "LOWER_BACK", Side.LEFT, null, null, "", "Patient");
    long alert = clinic.services.call(() -> service.raise(id, form));
    int version = alerts(id).get(0).version();
    clinic.services.run(() -> service.end(alert, version, "Ultrasound is clear"));
    assertEquals(List.of(), alerts(id));
    assertEquals(
        "alert.already_ended",
        refused(
                RuleViolation.class,
                () ->
                    clinic.services.call(
                        () -> {
                          service.end(alert, version + 1, "Again");
                          return null;
                        }))
            .key());
  }

  @Test
  void aClearanceDoesNotEndBeforeItBegins() {
    UUID id = register("Clara", "Cleared", null);
    clinic.asAnna();
    AlertForm form = new AlertForm("DVT", "LOWER_BACK", Side.LEFT, null, null, "", "Patient");
    long alert = clinic.services.call(() -> service.raise(id, form));
    assertEquals(
        "expiresOn",
        refused(
                RuleViolation.class,
                () ->
                    clinic.services.call(
                        () -> {
                          service.clear(alert, "Dr Who", MONDAY, MONDAY.minusDays(1), "");
                          return null;
                        }))
            .field());
    clinic.services.run(() -> service.clear(alert, "Dr Who", MONDAY, MONDAY.plusDays(7), ""));
    assertEquals(MONDAY.plusDays(7), alerts(id).get(0).clearedUntil());
  }

  @Test
  void theWayToAPatientIsBetweenNothingAndTwoHours() {
    for (int travel : new int[] {-1, 121}) {
      RuleViolation refusal =
          assertThrows(
              RuleViolation.class,
              () ->
                  clinic.services.run(() -> service.register(form("A", "B", BORN, null, travel))));
      assertEquals("patient_travel_minutes", refusal.key());
      assertEquals("travelMinutes", refusal.field());
    }
    UUID id = clinic.services.call(() -> service.register(form("A", "B", BORN, null, 120)));
    assertEquals(120, clinic.services.call(() -> queries.person(id)).travelMinutes());
    assertEquals(
        "Lindenstraße 4, 12345 Lindenau",
        clinic.services.call(() -> queries.person(id)).home().address());
  }
}
