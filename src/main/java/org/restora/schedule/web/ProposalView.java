package org.restora.schedule.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.TreatmentType;
import org.restora.patient.LedgerRow;
import org.restora.schedule.BookVisit;
import org.restora.schedule.Placement;
import org.restora.schedule.Proposal;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleService;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/**
 * All visits of a plan at once, or, before there is a plan, what is left of a prescription:
 * proposed, looked at, booked together or not at all.
 */
@Named
@ViewScoped
public class ProposalView implements Serializable {

  @Inject private ScheduleQueries queries;
  @Inject private ScheduleService service;
  @Inject private AccountQueries accounts;
  @Inject private CatalogQueries catalog;
  @Inject private ClinicTime time;

  private UUID planId;
  private UUID prescriptionId;
  private Long siteId;
  private List<Site> sites = List.of();
  private List<TreatmentType> treatments = List.of();
  private UUID requestId;
  private Proposal proposal;
  private List<Way> ways = List.of();
  private String overrideReason;
  private final Set<Integer> left = new HashSet<>();

  /** How what is left of a ledger line is to be given. */
  public static class Way implements Serializable {

    private final LedgerRow line;
    private String treatmentType;
    private int minutes;
    private int timesPerWeek;

    Way(Proposal.Rest rest) {
      line = rest.line();
      treatmentType = rest.treatmentType();
      minutes = rest.minutes();
      timesPerWeek = rest.timesPerWeek();
    }

    Proposal.Rest rest() {
      return new Proposal.Rest(line, treatmentType, minutes, timesPerWeek);
    }

    public LedgerRow getLine() {
      return line;
    }

    public String getTreatmentType() {
      return treatmentType;
    }

    public void setTreatmentType(String treatmentType) {
      this.treatmentType = treatmentType;
    }

    public int getMinutes() {
      return minutes;
    }

    public void setMinutes(int minutes) {
      this.minutes = minutes;
    }

    public int getTimesPerWeek() {
      return timesPerWeek;
    }

    public void setTimesPerWeek(int timesPerWeek) {
      this.timesPerWeek = timesPerWeek;
    }
  }

  public void open() {
    if (planId == null && prescriptionId == null) {
      throw new NotFound("plan", "");
    }
    if (prescriptionId != null) {
      sites = accounts.mySites();
      RuleViolation.unless(!sites.isEmpty(), "site.none_of_yours");
      siteId = siteId == null ? Long.valueOf(sites.get(0).id()) : siteId;
      treatments = catalog.treatmentTypes(time.today(sites.get(0).zone()));
    }
    propose();
  }

  /** Looks anew, as the lines are to be given now. */
  public void propose() {
    proposal =
        prescriptionId == null
            ? queries.propose(planId)
            : queries.proposeRest(prescriptionId, siteId, ways.stream().map(Way::rest).toList());
    ways = proposal.rest().stream().map(Way::new).toList();
    requestId = UUID.randomUUID();
    left.clear();
    IntStream.range(0, proposal.placements().size())
        .filter(i -> proposal.placements().get(i).notes().contains("not_authorised"))
        .forEach(left::add);
  }

  /** Another treatment of the remedy, as long as it usually is. */
  public void chooseTreatment(Way way) {
    treatments.stream()
        .filter(t -> t.code().equals(way.getTreatmentType()))
        .findFirst()
        .ifPresent(t -> way.setMinutes(t.minutes()));
    propose();
  }

  /** The treatments that a line's remedy covers. */
  public List<TreatmentType> treatmentsOf(LedgerRow line) {
    return line.treatments().stream()
        .flatMap(code -> treatments.stream().filter(t -> t.code().equals(code)))
        .toList();
  }

  /** Leaves a visit out of what will be booked, or takes it in again. */
  public void toggle(int row) {
    if (!left.remove(row)) {
      left.add(row);
    }
  }

  public boolean chosen(int row) {
    return !left.contains(row);
  }

  public void confirm() {
    List<BookVisit> wishes =
        IntStream.range(0, proposal.placements().size())
            .filter(i -> chosen(i) && proposal.placements().get(i).placed())
            .mapToObj(i -> wish(proposal.placements().get(i)))
            .toList();
    try {
      long booked = service.bookAll(requestId, wishes);
      Page.done("proposal.done", booked);
      Page.go("/workspace/chart.xhtml?id=" + proposal.patientPublicId());
    } catch (RuntimeException e) {
      requestId = UUID.randomUUID();
      throw e;
    }
  }

  private BookVisit wish(Placement placement) {
    boolean planned = placement.source().visitLine() != null;
    return new BookVisit(
            UUID.randomUUID(),
            proposal.site().id(),
            proposal.patientId(),
            placement.source().visitLine(),
            planned ? null : placement.source().treatmentType(),
            planned ? 0 : placement.minutes(),
            placement.time().therapistId(),
            placement.time().roomId(),
            placement.time().startsAt())
        .travelling(placement.time().travelMinutes())
        .drawing(placement.source().ledgerLine(), overrideReason);
  }

  public long getChosenCount() {
    return IntStream.range(0, proposal.placements().size())
        .filter(i -> chosen(i) && proposal.placements().get(i).placed())
        .count();
  }

  /** Whether visits at home wait for an address, or for the length of the way. */
  public boolean isHomeless() {
    return proposal.placements().stream().anyMatch(p -> p.notes().contains("no_home"));
  }

  public long getUnplaced() {
    return proposal.placements().stream().filter(p -> !p.placed()).count();
  }

  /** How many visits the ledger has nothing left for. */
  public long getUnauthorised() {
    return proposal.placements().stream().filter(p -> p.notes().contains("not_authorised")).count();
  }

  public LocalDate day(Placement placement) {
    return placement.time().startsAt().atZone(proposal.site().zone()).toLocalDate();
  }

  public UUID getPlanId() {
    return planId;
  }

  public void setPlanId(UUID planId) {
    this.planId = planId;
  }

  public UUID getPrescriptionId() {
    return prescriptionId;
  }

  public void setPrescriptionId(UUID prescriptionId) {
    this.prescriptionId = prescriptionId;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public List<Site> getSites() {
    return sites;
  }

  public List<Way> getWays() {
    return ways;
  }

  public Proposal getProposal() {
    return proposal;
  }

  public String getOverrideReason() {
    return overrideReason;
  }

  public void setOverrideReason(String overrideReason) {
    this.overrideReason = overrideReason;
  }
}
