package org.restora.progress.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restora.access.SignedIn;
import org.restora.access.web.Me;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.progress.Deviation;
import org.restora.progress.Explanation;
import org.restora.progress.IncidentQueries;
import org.restora.progress.IncidentQueries.IncidentRow;
import org.restora.progress.Layer;
import org.restora.progress.MarkKind;
import org.restora.progress.NoteContent;
import org.restora.progress.NoteContent.Mark;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteQueries.NoteView;
import org.restora.progress.NoteService;
import org.restora.progress.NoteStatus;
import org.restora.progress.SigningService;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardQueries.CardRow;
import org.restora.schedule.card.Feeling;
import org.restora.schedule.card.Gentleness.Capped;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/** One note: written as a draft that saves itself, signed, read, added to. */
@Named
@ViewScoped
public class NotePageView implements Serializable {

  @Inject private NoteQueries queries;
  @Inject private NoteService service;
  @Inject private SigningService signing;
  @Inject private IncidentQueries incidents;
  @Inject private PatientQueries patients;
  @Inject private CardQueries cards;
  @Inject private PreferenceQueries preferences;
  @Inject private CatalogQueries catalog;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private UUID id;
  private NoteView note;
  private Person person;
  private List<AlertRow> alerts;
  private PreferenceRow wishes;
  private CardRow card;
  private List<Capped> capped = List.of();
  private List<Region> regions;
  private Map<String, Intervention> interventions;
  private Map<String, CatalogQueries.Named> everyOil;
  private List<CatalogQueries.Named> oils;
  private int version;
  private Instant savedAt;
  private String subjective;
  private String objective;
  private String assessment;
  private String plan;
  private Integer painBefore;
  private Integer painAfter;
  private List<Dose> doses = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private MarkKind markKind = MarkKind.PAIN;
  private int intensity = 5;
  private Layer layer = Layer.BEFORE;
  private List<Deviation> deviations = List.of();
  private List<IncidentRow> reported = List.of();
  private String incidentReason;
  private String adverseReaction;
  private String password;
  private String addendum;
  private String addendumReason;

  public void open() {
    note = queries.note(id);
    person = patients.person(note.head().patientPublicId());
    alerts = patients.alerts(note.head().patientPublicId());
    wishes = preferences.last(note.head().patientPublicId()).orElse(null);
    Long visit = isWritable() ? note.head().attendanceId() : null;
    if (visit != null) {
      card = cards.of(List.of(visit)).get(visit);
      capped = card == null ? List.of() : cards.cappedOf(visit);
    }
    regions = catalog.regions();
    interventions =
        catalog.everyIntervention().stream().collect(Collectors.toMap(Intervention::code, i -> i));
    everyOil =
        catalog.everyOil().stream().collect(Collectors.toMap(CatalogQueries.Named::code, o -> o));
    oils = isWritable() ? catalog.oils() : List.of();
    version = note.head().version();
    savedAt = note.head().savedAt();
    NoteContent content = note.content();
    subjective = content.subjective();
    objective = content.objective();
    assessment = content.assessment();
    plan = content.plan();
    painBefore = content.painBefore();
    painAfter = content.painAfter();
    doses = new ArrayList<>(content.delivered().stream().map(Dose::new).toList());
    marks = new ArrayList<>(content.marks());
    deviations = isWritable() ? incidents.deviations(id, content) : List.of();
    reported = isDraft() ? List.of() : incidents.ofNote(id);
  }

  private NoteContent content() {
    return new NoteContent(
        text(subjective),
        text(objective),
        text(assessment),
        text(plan),
        painBefore,
        painAfter,
        doses.stream().map(Dose::delivered).toList(),
        List.copyOf(marks));
  }

  /** Keeps the draft; called by itself a moment after the last change. */
  public void save() {
    version = service.save(id, version, content());
    deviations = incidents.deviations(id, content());
    savedAt = time.now();
  }

  public void sign() {
    SignedIn who = me.who().orElseThrow();
    signing.sign(
        id,
        version,
        content(),
        new Explanation(incidentReason, adverseReaction),
        who.signIn(),
        password);
    Page.done("note.signed_now");
    Page.go("/workspace/my-day.xhtml");
  }

  public void append() {
    SignedIn who = me.who().orElseThrow();
    signing.addendum(id, addendum, addendumReason, who.signIn(), password);
    Page.done("note.addendum_added");
    Page.go("/progress/note.xhtml?id=" + id);
  }

  /** A tap on a region: marks it as chosen above, or takes the same mark away. */
  public void tap() {
    String region = Page.parameter("region");
    mark(region, Page.parameter("side", Side::valueOf));
  }

  private void mark(String region, Side side) {
    boolean removed =
        marks.removeIf(
            m ->
                m.region().equals(region)
                    && Objects.equals(m.side(), side)
                    && m.kind() == markKind
                    && m.layer() == layer
                    && m.intensity() == intensity);
    if (!removed) {
      marks.removeIf(
          m ->
              m.region().equals(region)
                  && Objects.equals(m.side(), side)
                  && m.kind() == markKind
                  && m.layer() == layer);
      marks.add(new Mark(region, side, markKind, intensity, layer));
    }
    save();
  }

  /** The patient's own marks, as found before the treatment; those that stand already stay. */
  public void takeMarks() {
    for (CardQueries.Place place : card.places()) {
      Mark mark =
          new Mark(
              place.region(),
              place.side(),
              place.feeling() == Feeling.PAIN ? MarkKind.PAIN : MarkKind.TENSION,
              intensity,
              Layer.BEFORE);
      boolean there =
          marks.stream()
              .anyMatch(
                  m ->
                      m.region().equals(mark.region())
                          && Objects.equals(m.side(), mark.side())
                          && m.layer() == Layer.BEFORE);
      if (!there) {
        marks.add(mark);
      }
    }
    save();
  }

  public void removeMark(Mark mark) {
    marks.remove(mark);
    save();
  }

  public String regionName(String code, org.restora.shared.web.Words words) {
    return code == null
        ? ""
        : regions.stream()
            .filter(r -> r.code().equals(code))
            .findFirst()
            .map(r -> words.name(r.name()))
            .orElse(code);
  }

  public Intervention intervention(String code) {
    return interventions.get(code);
  }

  public Translated oilName(String code) {
    return code == null ? null : everyOil.get(code).name();
  }

  /** What can have been used: what is offered, and what the plan had prescribed. */
  public List<CatalogQueries.Named> oils(Dose dose) {
    CatalogQueries.Named planned = everyOil.get(Objects.toString(dose.getPlanned().oil()));
    return planned == null || oils.contains(planned)
        ? oils
        : Stream.concat(Stream.of(planned), oils.stream()).toList();
  }

  public boolean isDraft() {
    return note.head().status() == NoteStatus.DRAFT;
  }

  public boolean isWritable() {
    return isDraft() && note.mine();
  }

  public LocalDate getToday() {
    return time.today(note.head().zone());
  }

  public List<Integer> getScores() {
    return IntStream.rangeClosed(0, 10).boxed().toList();
  }

  public List<Integer> getPressures() {
    return List.of(1, 2, 3, 4, 5);
  }

  public MarkKind[] getMarkKinds() {
    return MarkKind.values();
  }

  public Layer[] getLayers() {
    return Layer.values();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public NoteView getNote() {
    return note;
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

  /** What the patient wishes for at every visit, or null. */
  public PreferenceRow getWishes() {
    return wishes;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public Instant getSavedAt() {
    return savedAt;
  }

  public String getSubjective() {
    return subjective;
  }

  public void setSubjective(String subjective) {
    this.subjective = subjective;
  }

  public String getObjective() {
    return objective;
  }

  public void setObjective(String objective) {
    this.objective = objective;
  }

  public String getAssessment() {
    return assessment;
  }

  public void setAssessment(String assessment) {
    this.assessment = assessment;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public Integer getPainBefore() {
    return painBefore;
  }

  public void setPainBefore(Integer painBefore) {
    this.painBefore = painBefore;
  }

  public Integer getPainAfter() {
    return painAfter;
  }

  public void setPainAfter(Integer painAfter) {
    this.painAfter = painAfter;
  }

  public List<Dose> getDoses() {
    return doses;
  }

  public List<Mark> getMarks() {
    return marks;
  }

  public MarkKind getMarkKind() {
    return markKind;
  }

  public void setMarkKind(MarkKind markKind) {
    this.markKind = markKind;
  }

  public int getIntensity() {
    return intensity;
  }

  public void setIntensity(int intensity) {
    this.intensity = intensity;
  }

  public Layer getLayer() {
    return layer;
  }

  public void setLayer(Layer layer) {
    this.layer = layer;
  }

  /** What of the note was done otherwise than allowed. */
  public List<Deviation> getDeviations() {
    return deviations;
  }

  /** The incidents that the signed note made. */
  public List<IncidentRow> getReported() {
    return reported;
  }

  public String getIncidentReason() {
    return incidentReason;
  }

  public void setIncidentReason(String incidentReason) {
    this.incidentReason = incidentReason;
  }

  public String getAdverseReaction() {
    return adverseReaction;
  }

  public void setAdverseReaction(String adverseReaction) {
    this.adverseReaction = adverseReaction;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAddendum() {
    return addendum;
  }

  public void setAddendum(String addendum) {
    this.addendum = addendum;
  }

  public String getAddendumReason() {
    return addendumReason;
  }

  public void setAddendumReason(String addendumReason) {
    this.addendumReason = addendumReason;
  }
}
