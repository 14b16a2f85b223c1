package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.CatalogQueries.Measure;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.plan.DayTime;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanForm;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.GoalRow;
import org.restora.plan.PlanQueries.ItemRow;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.PlanQueries.PlanHead;
import org.restora.plan.PlanService;
import org.restora.plan.PlanStatus;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TherapistRow;

/** One plan: written while it is a draft, read and led through its life afterwards. */
@Named
@ViewScoped
public class PlanEditView implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private PlanService service;
  @Inject private CatalogQueries catalog;
  @Inject private PatientQueries patients;
  @Inject private StaffQueries staff;
  @Inject private ClinicTime time;
  @Inject private Words words;

  private UUID id;
  private PlanHead head;
  private Person person;
  private List<AlertRow> alerts;
  private PlanForm form;
  private List<PlanCheck> checks = List.of();
  private List<TreatmentType> treatments = List.of();
  private List<Intervention> interventions = List.of();
  private List<Region> regions = List.of();
  private List<Measure> measures = List.of();
  private List<TherapistRow> therapists = List.of();
  private List<LineRow> lines = List.of();
  private List<GoalRow> goals = List.of();
  private List<ItemRow> items = List.of();
  private String endReason;

  public void open() {
    head = queries.plan(id);
    person = patients.person(head.patientPublicId());
    alerts = patients.alerts(head.patientPublicId());
    form = queries.form(id);
    if (isDraft()) {
      treatments = catalog.treatmentTypes();
      interventions = catalog.interventions();
      regions = catalog.regions();
      measures = catalog.measures();
      therapists = staff.therapists().stream().filter(t -> t.employedUntil() == null).toList();
      check();
    } else {
      lines = queries.lines(head.id());
      goals = queries.goals(head.id());
      items = queries.items(head.id());
    }
  }

  /** Checks what is typed so far; nothing is saved. */
  public void check() {
    checks = queries.check(id, form);
  }

  public void save() {
    service.save(id, head.version(), form);
    head = queries.plan(id);
    form = queries.form(id);
    check();
    Page.done("plan.saved");
  }

  public void activate() {
    service.save(id, head.version(), form);
    head = queries.plan(id);
    service.activate(id, head.version());
    Page.done("plan.activated");
    Page.go("/plan/edit.xhtml?id=" + id);
  }

  public void propose() {
    service.save(id, head.version(), form);
    service.propose(id, queries.plan(id).version());
    Page.go("/plan/edit.xhtml?id=" + id);
  }

  public void activateProposed() {
    service.activate(id, head.version());
    reload();
  }

  public void takeBack() {
    service.takeBack(id, head.version());
    reload();
  }

  public void hold() {
    service.hold(id, head.version());
    reload();
  }

  public void resume() {
    service.resume(id, head.version());
    reload();
  }

  public void complete() {
    service.end(id, head.version(), PlanStatus.COMPLETED, endReason);
    reload();
  }

  public void revoke() {
    service.end(id, head.version(), PlanStatus.REVOKED, endReason);
    reload();
  }

  private void reload() {
    Page.done("plan.state_changed", queries.plan(id).status());
    Page.go("/plan/edit.xhtml?id=" + id);
  }

  public void addGoal() {
    PlanForm.Goal goal = new PlanForm.Goal();
    goal.setMeasure("NPRS");
    goal.setText("");
    form.getGoals().add(goal);
  }

  public void removeGoal(PlanForm.Goal goal) {
    form.getGoals().remove(goal);
  }

  public void addLine() {
    PlanForm.Line line = new PlanForm.Line();
    TreatmentType first = treatments.get(0);
    line.setTreatmentType(first.code());
    line.setMinutes(first.minutes());
    line.setTimesPerWeek(2);
    line.setVisits(6);
    line.setMinGapDays(1);
    form.getLines().add(line);
    check();
  }

  public void removeLine(PlanForm.Line line) {
    form.getLines().remove(line);
    check();
  }

  public void addItem(PlanForm.Line line) {
    PlanForm.Item item = new PlanForm.Item();
    item.setIntervention(interventions.get(0).code());
    line.getItems().add(item);
    chooseIntervention(item);
  }

  public void removeItem(PlanForm.Line line, PlanForm.Item item) {
    line.getItems().remove(item);
    check();
  }

  /** Another treatment brings its own length. */
  public void chooseTreatment(PlanForm.Line line) {
    treatments.stream()
        .filter(t -> t.code().equals(line.getTreatmentType()))
        .findFirst()
        .ifPresent(t -> line.setMinutes(t.minutes()));
    check();
  }

  /** Another intervention brings its own minutes and pressure. */
  public void chooseIntervention(PlanForm.Item item) {
    interventions.stream()
        .filter(i -> i.code().equals(item.getIntervention()))
        .findFirst()
        .ifPresent(
            i -> {
              item.setMinutes(i.minutesDefault());
              item.setPressure(i.pressureMin());
            });
    check();
  }

  /** What the check says of this place; -1 for the whole line or the whole plan. */
  public List<PlanCheck> checksAt(int line, int item) {
    return checks.stream().filter(c -> c.line() == line && c.item() == item).toList();
  }

  /** A check in the reader's words. */
  public String say(PlanCheck check) {
    Object[] args =
        check.args().stream()
            .map(
                arg ->
                    arg instanceof List<?> names
                        ? names.stream()
                            .map(n -> words.name((Translated) n))
                            .collect(Collectors.joining(", "))
                        : arg)
            .toArray();
    return words.of("plan.check." + check.key(), args);
  }

  public boolean isTooStrong(int line, int item) {
    return checksAt(line, item).stream().anyMatch(c -> c.key().startsWith("too_strong"));
  }

  public long getStops() {
    return checks.stream().filter(PlanCheck::stops).count();
  }

  public boolean isDraft() {
    return head.status() == PlanStatus.DRAFT;
  }

  public boolean may(PlanStatus to) {
    return head.status().next().contains(to);
  }

  public boolean isMayEnd() {
    return may(PlanStatus.COMPLETED);
  }

  public boolean isOnHold() {
    return head.status() == PlanStatus.ON_HOLD;
  }

  public boolean isActive() {
    return head.status() == PlanStatus.ACTIVE;
  }

  public boolean isProposed() {
    return head.status() == PlanStatus.PROPOSED;
  }

  public int getToBook() {
    return lines.stream().mapToInt(LineRow::toBook).sum();
  }

  public List<ItemRow> itemsOf(long lineId) {
    return items.stream().filter(i -> i.lineId() == lineId).toList();
  }

  public List<Integer> getPressures() {
    return List.of(1, 2, 3, 4, 5);
  }

  public Side[] getSides() {
    return Side.values();
  }

  public DayTime[] getDayTimes() {
    return DayTime.values();
  }

  public java.time.LocalDate getToday() {
    return time.today(java.time.ZoneOffset.UTC);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public PlanHead getHead() {
    return head;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public PlanForm getForm() {
    return form;
  }

  public List<PlanCheck> getChecks() {
    return checks;
  }

  public List<TreatmentType> getTreatments() {
    return treatments;
  }

  public List<Intervention> getInterventions() {
    return interventions;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public List<Measure> getMeasures() {
    return measures;
  }

  public List<TherapistRow> getTherapists() {
    return therapists;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  public List<GoalRow> getGoals() {
    return goals;
  }

  public String getEndReason() {
    return endReason;
  }

  public void setEndReason(String endReason) {
    this.endReason = endReason;
  }
}
