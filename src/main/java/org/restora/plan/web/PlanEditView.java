package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.catalog.BodyMap;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.CatalogQueries.Measure;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;
import org.restora.plan.BookedVisits;
import org.restora.plan.DayTime;
import org.restora.plan.PlanChange;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanComparison;
import org.restora.plan.PlanForm;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.PlanQueries.PlanHead;
import org.restora.plan.PlanService;
import org.restora.plan.PlanStatus;
import org.restora.plan.TemplateDeviations;
import org.restora.shared.data.Sentence;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.Stale;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TherapistRow;

/**
 * Writes a plan: a draft, or changes to one in force. Every change is kept at once as the working
 * copy, checked, and can be undone. When somebody else has written meanwhile, both writings are
 * compared and the person decides field by field.
 */
@Named
@ViewScoped
public class PlanEditView implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private PlanService service;
  @Inject private PlanPage page;
  @Inject private CatalogQueries catalog;
  @Inject private StaffQueries staff;
  @Inject private ClinicTime time;
  @Inject private PlanNames names;
  @Inject private Words words;

  private UUID id;
  private int version;
  private PlanForm form;
  private PlanForm origin;
  private PlanForm inForce;
  private PlanHead other;
  private Undo undo;
  private Instant savedAt;
  private String reason;
  private List<PlanCheck> checks = List.of();
  private List<TreatmentType> treatments = List.of();
  private List<Intervention> interventions = List.of();
  private List<Region> regions = List.of();
  private List<Measure> measures = List.of();
  private List<CatalogQueries.Named> oils = List.of();
  private List<TherapistRow> therapists = List.of();
  private Map<String, LineRow> standing = Map.of();

  /** What somebody else wrote meanwhile; null while nobody did. */
  private PlanForm theirs;

  private List<PlanChange> conflicts = List.of();

  /** The dose whose place is being chosen on the body. */
  private String picking;

  public void open() {
    page.read(id);
    if (!page.getHead().status().open()) {
      Page.go("/plan/read.xhtml?id=" + id);
      return;
    }
    version = page.getHead().version();
    savedAt = page.getHead().draftAt();
    form = queries.form(id);
    origin = queries.origin(id).orElse(null);
    inForce = page.getHead().status().inForce() ? queries.inForce(id) : null;
    other = queries.otherInForce(id).orElse(null);
    undo = new Undo(form);
    treatments = catalog.treatmentTypes(page.getToday());
    interventions = catalog.interventions();
    regions = catalog.regions();
    measures = catalog.measures();
    oils = catalog.oils();
    therapists = staff.therapists().stream().filter(t -> t.employedUntil() == null).toList();
    standing =
        queries.lines(page.getHead().id()).stream()
            .collect(Collectors.toMap(LineRow::key, Function.identity()));
    names.read();
    check();
  }

  /** Something was typed or chosen: kept, and checked. */
  public void changed() {
    if (undo.step(form)) {
      keep();
      check();
    }
  }

  public void undo() {
    form = undo.back();
    keep();
    check();
  }

  public void redo() {
    form = undo.forth();
    keep();
    check();
  }

  private void check() {
    checks = queries.check(id, form);
  }

  /** While two writings are compared nothing is kept: the person decides first. */
  private void keep() {
    if (theirs != null) {
      compare();
      return;
    }
    try {
      version = service.save(id, version, form.copy());
      savedAt = time.now();
    } catch (RuntimeException e) {
      if (Faults.in(e).filter(Stale.class::isInstance).isEmpty()) {
        throw e;
      }
      meet();
    }
  }

  private void meet() {
    page.read(id);
    version = page.getHead().version();
    if (!page.getHead().status().open()) {
      Page.warn("plan.conflict.closed");
      return;
    }
    theirs = queries.form(id);
    compare();
  }

  private void compare() {
    conflicts = PlanComparison.between(theirs, form);
    if (conflicts.isEmpty()) {
      theirs = null;
    }
  }

  /** Takes one field, or one part, as the other person wrote it. */
  public void take(PlanChange change) {
    form = PlanComparison.take(form, theirs, change);
    undo.step(form);
    compare();
    check();
  }

  public void takeTheirs() {
    form = theirs.copy();
    undo.step(form);
    theirs = null;
    conflicts = List.of();
    check();
  }

  public void keepMine() {
    theirs = null;
    conflicts = List.of();
    keep();
  }

  public void activate() {
    service.activate(id, version, other == null ? null : other.publicId());
    Page.done("plan.activated");
    Page.go("/plan/read.xhtml?id=" + id);
  }

  public void propose() {
    service.propose(id, version);
    Page.go("/plan/read.xhtml?id=" + id);
  }

  public void revise() {
    service.revise(id, version, reason);
    Page.done("plan.revised");
    Page.go("/plan/read.xhtml?id=" + id);
  }

  public void discard() {
    service.discard(id, version);
    Page.done("plan.discarded");
    Page.go("/plan/read.xhtml?id=" + id);
  }

  public void addGoal() {
    PlanForm.Goal goal = new PlanForm.Goal();
    goal.setMeasure("NPRS");
    form.getGoals().add(goal);
    changed();
  }

  public void removeGoal(PlanForm.Goal goal) {
    form.getGoals().remove(goal);
    changed();
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
    changed();
  }

  /** The same afterwards, half as often. */
  public void taper(PlanForm.Line line) {
    form.getLines().add(form.getLines().indexOf(line) + 1, line.taper(line.getWeeks()));
    changed();
  }

  public void removeLine(PlanForm.Line line) {
    form.getLines().remove(line);
    changed();
  }

  public void addItem(PlanForm.Line line) {
    PlanForm.Item item = new PlanForm.Item();
    item.setIntervention(interventions.get(0).code());
    line.getItems().add(item);
    chooseIntervention(item);
  }

  public void removeItem(PlanForm.Line line, PlanForm.Item item) {
    line.getItems().remove(item);
    changed();
  }

  /** Another treatment brings its own length. */
  public void chooseTreatment(PlanForm.Line line) {
    treatments.stream()
        .filter(t -> t.code().equals(line.getTreatmentType()))
        .findFirst()
        .ifPresent(t -> line.setMinutes(t.minutes()));
    changed();
  }

  /** Another intervention brings its own minutes and pressure, and no oil where none is used. */
  public void chooseIntervention(PlanForm.Item item) {
    Intervention chosen = intervention(item);
    if (chosen != null) {
      item.setMinutes(chosen.minutesDefault());
      item.setPressure(chosen.pressureMin());
      item.setOil(chosen.usesOil() ? item.getOil() : null);
    }
    changed();
  }

  public Intervention intervention(PlanForm.Item item) {
    return interventions.stream()
        .filter(i -> i.code().equals(item.getIntervention()))
        .findFirst()
        .orElse(null);
  }

  /** Opens the body to choose the place of a dose. */
  public void pick(PlanForm.Item item) {
    picking = item.getKey();
  }

  /** A tap on the body. */
  public void tap() {
    String region = Page.parameter("region");
    Side side = Page.parameter("side", Side::valueOf);
    PlanForm.Item item = getPicked();
    if (item != null && region != null) {
      item.tap(region, side);
      changed();
    }
  }

  /** The dose whose place is being chosen, or null. */
  public PlanForm.Item getPicked() {
    return form.getLines().stream()
        .flatMap(line -> line.getItems().stream())
        .filter(item -> item.getKey().equals(picking))
        .findFirst()
        .orElse(null);
  }

  /** Where the dose is done, on the map. */
  public List<BodyMap.Spot> getSpots() {
    PlanForm.Item item = getPicked();
    return item == null || item.getRegion() == null
        ? List.of()
        : List.of(new Picked(item.getRegion(), item.getSide()));
  }

  private record Picked(String region, Side side) implements BodyMap.Spot, Serializable {

    @Override
    public String look() {
      return "picked";
    }

    @Override
    public Sentence said() {
      return new Sentence("body.picked");
    }
  }

  /** What the check says of this place; -1 for the whole line or the whole plan. */
  public List<PlanCheck> checksAt(int line, int item) {
    return checks.stream().filter(c -> c.line() == line && c.item() == item).toList();
  }

  public boolean isTooStrong(int line, int item) {
    return checksAt(line, item).stream().anyMatch(c -> c.key().startsWith("too_strong"));
  }

  /** Where a line prescribes another dose than its template. */
  public List<PlanChange> deviations(PlanForm.Line line) {
    return TemplateDeviations.of(form, origin, line.getKey());
  }

  /** Lines of the template that the plan leaves out. */
  public List<PlanChange> getLeftOut() {
    return TemplateDeviations.of(form, origin).stream()
        .filter(change -> change.removed() && change.path().size() == 2)
        .toList();
  }

  /** What is written but not yet in force. */
  public List<PlanChange> getChanges() {
    return inForce == null ? List.of() : PlanComparison.between(inForce, form);
  }

  /** What is booked and delivered of a line; nothing of one that is new. */
  public BookedVisits.Count count(PlanForm.Line line) {
    LineRow row = standing.get(line.getKey());
    return row == null ? BookedVisits.Count.NONE : row.count();
  }

  /** Visits of a line that are neither booked nor delivered. */
  public int left(PlanForm.Line line) {
    BookedVisits.Count count = count(line);
    return Math.max(0, line.getVisits() - count.booked() - count.delivered());
  }

  public long getStops() {
    return checks.stream().filter(PlanCheck::stops).count();
  }

  public boolean isDraft() {
    return page.getHead().status() == PlanStatus.DRAFT;
  }

  public boolean isCanUndo() {
    return undo.canBack();
  }

  public boolean isCanRedo() {
    return undo.canForth();
  }

  /** What is chosen though it is not offered, so that it can stand in its list. */
  public List<String> others(String kind, String code) {
    boolean offered =
        code == null
            || switch (kind) {
              case "treatmentType" -> treatments.stream().anyMatch(t -> t.code().equals(code));
              case "intervention" -> interventions.stream().anyMatch(i -> i.code().equals(code));
              case "measure" -> measures.stream().anyMatch(m -> m.code().equals(code));
              default -> oils.stream().anyMatch(o -> o.code().equals(code));
            };
    return offered ? List.of() : List.of(code);
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

  public Instant getSavedAt() {
    return savedAt;
  }

  public PlanPage getPage() {
    return page;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public PlanHead getOther() {
    return other;
  }

  public PlanForm getForm() {
    return form;
  }

  public PlanNames getNames() {
    return names;
  }

  public List<PlanChange> getConflicts() {
    return conflicts;
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

  public List<CatalogQueries.Named> getOils() {
    return oils;
  }

  public List<TherapistRow> getTherapists() {
    return therapists;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
