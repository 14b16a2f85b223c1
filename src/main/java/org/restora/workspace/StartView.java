package org.restora.workspace;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.consent.ConsentAnswer;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentService;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.plan.Finding;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleQueries.SessionRow;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.VisitRules.Broken;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardQueries.CardRow;
import org.restora.schedule.card.Gentleness.Capped;
import org.restora.schedule.safety.SafetyQueries;
import org.restora.schedule.safety.SafetyQueries.StartSheet;
import org.restora.schedule.safety.SafetyService;
import org.restora.schedule.safety.ScreeningService;
import org.restora.schedule.safety.VisitSafety.Checked;
import org.restora.schedule.safety.VisitSafety.Standing;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;

/** The sheet before a treatment: what speaks against it, what must be said or asked first. */
@Named
@ViewScoped
public class StartView implements Serializable {

  @Inject private SafetyQueries safety;
  @Inject private SafetyService service;
  @Inject private ScreeningService screenings;
  @Inject private ConsentService consents;
  @Inject private ScheduleQueries schedule;
  @Inject private ScheduleService sessions;
  @Inject private PatientQueries patients;
  @Inject private CardQueries cards;
  @Inject private PreferenceQueries preferences;
  @Inject private ClinicTime time;
  @Inject private Words words;

  private UUID session;
  private StartSheet sheet;
  private SessionRow row;
  private String guardian;
  private Person person;
  private List<AlertRow> alerts;
  private PreferenceRow wishes;
  private CardRow card;
  private List<Capped> capped;
  private List<Broken> broken;
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<String, String> ruleReasons = new HashMap<>();

  public void open() {
    sheet = safety.startSheet(session);
    row = schedule.session(sheet.visit().attendanceId());
    person = patients.person(sheet.visit().patientPublicId());
    alerts = patients.alerts(sheet.visit().patientPublicId());
    wishes = preferences.last(sheet.visit().patientPublicId()).orElse(null);
    long visit = sheet.visit().attendanceId();
    card = cards.of(List.of(visit)).get(visit);
    capped = cards.capped(session);
    List<Translated> said = capped.stream().map(Capped::rule).toList();
    broken =
        schedule.broken(session).stream()
            .filter(b -> b.hard() || !said.contains(b.name()))
            .toList();
  }

  /** Writes down why this dose is given nevertheless. */
  public void override(Checked dose) {
    service.override(session, dose.dose().id(), reasons.get(dose.dose().id()));
    reasons.remove(dose.dose().id());
    Page.done("start.reason_kept");
    open();
  }

  /** Writes down why the visit takes place although it breaks this rule. */
  public void explain(Broken rule) {
    sessions.explain(session, rule.rule(), ruleReasons.get(rule.rule()));
    ruleReasons.remove(rule.rule());
    Page.done("start.reason_kept");
    open();
  }

  public void nothingChanged() {
    screenings.nothingChanged(session);
    open();
  }

  /** Writes down that the patient, or the guardian named, agrees. */
  public void agree(Checked dose) {
    consent(dose, ConsentAnswer.GIVEN);
  }

  public void decline(Checked dose) {
    consent(dose, ConsentAnswer.DECLINED);
  }

  private void consent(Checked dose, ConsentAnswer answer) {
    consents.answer(
        sheet.visit().patientPublicId(),
        dose.dose().area(getToday()),
        answer,
        sheet.country().writtenSessionConsent() ? ConsentForm.WRITTEN : ConsentForm.VERBAL,
        guardian);
    open();
  }

  public void agreeGenerally() {
    consents.giveGeneral(sheet.visit().patientPublicId(), ConsentForm.WRITTEN, guardian);
    open();
  }

  public boolean isConsentAsked() {
    return sheet.generalMissing() || sheet.doses().stream().anyMatch(Checked::consentMissing);
  }

  public String getGuardian() {
    return guardian;
  }

  public void setGuardian(String guardian) {
    this.guardian = guardian;
  }

  public void start() {
    sessions.start(row.attendanceId(), row.version());
    Page.go("/workspace/my-day.xhtml?day=" + getDay());
  }

  /** A finding in words. */
  public String say(Checked dose, Finding finding) {
    return words.say(finding.say(dose.dose().name(), false));
  }

  public boolean needsReason(Checked dose) {
    return dose.standing() == Standing.NEEDS_REASON;
  }

  /** Whether it can still be started. */
  public boolean isStartable() {
    return row.status().expected() || row.status().name().equals("ARRIVED");
  }

  public LocalDate getDay() {
    return row.startsAt().atZone(sheet.visit().zone()).toLocalDate();
  }

  public LocalDate getToday() {
    return time.today(sheet.visit().zone());
  }

  public UUID getSession() {
    return session;
  }

  public void setSession(UUID session) {
    this.session = session;
  }

  public StartSheet getSheet() {
    return sheet;
  }

  public SessionRow getRow() {
    return row;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  /** What the patient said before this session, or null. */
  public CardRow getCard() {
    return card;
  }

  /** What is to be gentler today than prescribed. */
  public List<Capped> getCapped() {
    return capped;
  }

  /** Rules of the course that the visit breaks; a remark on soreness that is said above is not. */
  public List<Broken> getBroken() {
    return broken;
  }

  /** Whether a rule of the course still waits for a reason. */
  public boolean isWaiting() {
    return broken.stream().anyMatch(Broken::waits);
  }

  /** What is being written beside each rule, by its code. */
  public Map<String, String> getRuleReasons() {
    return ruleReasons;
  }

  /** What the patient wishes for at every visit, or null. */
  public PreferenceRow getWishes() {
    return wishes;
  }

  /** What is being written beside each dose, by its id. */
  public Map<Long, String> getReasons() {
    return reasons;
  }
}
