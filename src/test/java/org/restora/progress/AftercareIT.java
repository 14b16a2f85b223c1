package org.restora.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.Visitor;

/** What a patient takes home after a visit: a sheet for each technique that was delivered in it. */
class AftercareIT {

  private static final String MIA = "mia@aftercare.test";
  private static final DemoSite SITE =
      new DemoSite("AFTER", "House of Care", ZoneId.of("Europe/Berlin"));
  private static final long MIA_ACCOUNT = SITE.person(MIA, "Mia Care", "THERAPIST");

  static {
    SITE.therapist("Mia Care", "Masseur", MIA_ACCOUNT);
  }

  private static String dose(String intervention, boolean done) {
    return "{\"intervention\": \"%s\", \"minutes\": 10, \"done\": %s, \"reason\": \"\"}"
        .formatted(intervention, done);
  }

  /** A note's id; the doses are what it says was delivered. */
  private static String note(String language, String... doses) {
    DemoSite.Patient patient = SITE.patient("Ada", "After");
    DemoData.run("update patient set language = ? where id = ?", language, patient.id());
    return DemoData.value(
        """
        insert into note (patient_id, kind, author, occurred_at, status, draft, created_at, saved_at)
        values (?, 'DAILY', ?, '2026-11-20 10:00+01', 'DRAFT', ?::jsonb, '2026-11-20 10:00+01', '2026-11-20 10:00+01') returning public_id
        """,
        patient.id(),
        MIA_ACCOUNT,
        "{\"subjective\": \"\", \"objective\": \"\", \"assessment\": \"\", \"plan\": \"\", \"delivered\": ["
            + String.join(",", doses)
            + "], \"marks\": []}");
  }

  private static String pdf(String note) throws IOException {
    byte[] pdf =
        Visitor.signedIn(MIA, DemoClinic.PASSWORD)
            .download("/progress/print-aftercare.pdf?note=" + note);
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void eachDeliveredTechniqueBringsItsSheetOnceAndWhatWasLeftOutBringsNone() throws IOException {
    String text =
        pdf(
            note(
                "en",
                dose("DTM", true),
                dose("TPT", true),
                dose("MLD30", true),
                dose("PER", false)));
    assertTrue(text.contains("House of Care"), text);
    assertTrue(text.contains("Ada After"), text);
    assertEquals(2, text.split("After deep tissue work", -1).length, "once: " + text);
    assertTrue(text.contains("After lymph drainage"), text);
    assertFalse(text.contains("massage device"), text);
  }

  @Test
  void aGermanPatientReadsGerman() throws IOException {
    String text = pdf(note("de", dose("DTM", true)));
    assertTrue(text.contains("Nach Ihrer Behandlung"), text);
    assertTrue(text.contains("Nach einer Tiefengewebsmassage"), text);
    assertFalse(text.contains("After deep"), text);
  }

  @Test
  void afterAVisitWithoutTechniquesThePaperSaysSo() throws IOException {
    assertTrue(pdf(note("en")).contains("nothing special to heed"));
  }

  @Test
  void itIsForThoseWhoMayReadTheNote() {
    String note = note("en", dose("DTM", true));
    String path = "/progress/print-aftercare.pdf?note=" + note;
    assertTrue(Visitor.stranger().get(path).asksToSignIn());
    assertEquals(
        403, Visitor.signedIn("desk@demo.restora", DemoClinic.PASSWORD).get(path).status());
    assertEquals(200, Visitor.signedIn(MIA, DemoClinic.PASSWORD).get(path).status());
  }
}
