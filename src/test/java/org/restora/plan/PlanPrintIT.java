package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.Visitor;

/** The plan that a patient takes home. */
class PlanPrintIT {

  private static final String PAUL = "paul@print.test";
  private static final DemoSite SITE =
      new DemoSite("PRINT", "House of Print", ZoneId.of("Europe/Berlin"));
  private static final long PAUL_ACCOUNT = SITE.person(PAUL, "Paul Print", "THERAPIST");
  private static final long THERAPIST = SITE.therapist("Paul Print", "Masseur", PAUL_ACCOUNT);

  private static String pdf(Visitor visitor, DemoSite.Plan plan) throws IOException {
    byte[] pdf = visitor.download("/plan/print.pdf?id=" + plan.publicId());
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static DemoSite.Plan plan(DemoSite.Patient patient) {
    return SITE.plan(
        patient,
        PAUL_ACCOUNT,
        THERAPIST,
        "ACTIVE",
        "Back",
        "Back <pain> & stiffness",
        LocalDate.of(2026, 3, 2));
  }

  @Test
  void aPatientReadsWhatIsDoneHowOftenAndHowFirmlyInTheOwnLanguage() throws IOException {
    DemoSite.Patient zoe = SITE.patient("Ζωή", "Жукова");
    DemoData.run("update patient set language = 'de' where id = ?", zoe.id());
    String text = pdf(Visitor.signedIn(PAUL, DemoClinic.PASSWORD), plan(zoe));
    assertTrue(text.contains("House of Print"), text);
    assertTrue(text.contains("Ζωή Жукова"), text);
    assertTrue(text.contains("Ihr Behandlungsplan"), text);
    assertTrue(text.contains("Back <pain> & stiffness"), text);
    assertTrue(text.contains("8 Termine zu 45 Minuten, zweimal pro Woche"), text);
    assertTrue(text.contains("leichter Druck"), text);
    assertFalse(text.contains("SWE"), text);
  }

  @Test
  void thePaperIsForThoseWhoMaySeeThePage() {
    DemoSite.Plan plan = plan(SITE.patient("Pia", "Paper"));
    assertTrue(Visitor.stranger().get("/plan/print.pdf?id=" + plan.publicId()).asksToSignIn());
    Visitor elsewhere = Visitor.signedIn("anna@demo.restora", DemoClinic.PASSWORD);
    assertEquals(404, elsewhere.get("/plan/print.pdf?id=" + plan.publicId()).status());
    Visitor desk = Visitor.signedIn("desk@demo.restora", DemoClinic.PASSWORD);
    assertEquals(403, desk.get("/plan/print.pdf?id=" + plan.publicId()).status());
    assertEquals(404, elsewhere.get("/plan/edit.pdf?id=" + plan.publicId()).status());
  }
}
