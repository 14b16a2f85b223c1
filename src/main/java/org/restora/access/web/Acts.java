package org.restora.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/** What the audit calls by a door's name, in the reader's words. */
@Named("acts")
@RequestScoped
public class Acts {

  /** The services whose acts have words; an act of any other is said by its own name. */
  private static final List<String> WORDED =
      List.of(
          "act.AccountService.",
          "act.CardEntryService.",
          "act.CardQueries.",
          "act.CardService.",
          "act.CatalogService.",
          "act.CertificationQueries.",
          "act.CertificationService.",
          "act.ExchangeService.",
          "act.ConsentQueries.",
          "act.ConsentService.",
          "act.HomeLinkService.",
          "act.HomeQueries.",
          "act.HomeService.",
          "act.IncidentQueries.",
          "act.IncidentService.",
          "act.MyAccountService.",
          "act.NoteQueries.",
          "act.NoteService.",
          "act.PatientQueries.",
          "act.PatientService.",
          "act.PlanQueries.",
          "act.PlaceService.",
          "act.PlanService.",
          "act.PreferenceQueries.",
          "act.PreferenceService.",
          "act.PrescriptionQueries.",
          "act.PrescriptionService.",
          "act.RescueQueries.",
          "act.ScheduleQueries.",
          "act.SafetyQueries.",
          "act.SafetyService.",
          "act.ScheduleService.",
          "act.ScreeningQueries.",
          "act.ScreeningService.",
          "act.SignInService.",
          "act.SigningService.",
          "act.StaffQueries.",
          "act.StaffService.",
          "act.TimelineQueries.");

  @Inject private Me me;

  /** The words of an act, or null for one that has none. */
  public String words(String act) {
    ResourceBundle words = ResourceBundle.getBundle("org.restora.i18n.messages", me.getLocale());
    String key = "act." + act;
    return WORDED.stream().anyMatch(key::startsWith) && words.containsKey(key)
        ? words.getString(key)
        : null;
  }

  /** The words of an act; its own name where it has none. */
  public String say(String act) {
    String words = words(act);
    return words == null ? act : words;
  }
}
