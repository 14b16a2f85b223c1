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
import org.restora.schedule.BookVisit;
import org.restora.schedule.Placement;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleQueries.Proposal;
import org.restora.schedule.ScheduleService;
import org.restora.shared.web.Page;

/** All visits of a plan at once: proposed, looked at, booked together or not at all. */
@Named
@ViewScoped
public class ProposalView implements Serializable {

  @Inject private ScheduleQueries queries;
  @Inject private ScheduleService service;

  private UUID planId;
  private UUID requestId;
  private Proposal proposal;
  private final Set<Integer> left = new HashSet<>();

  public void open() {
    proposal = queries.propose(planId);
    requestId = UUID.randomUUID();
    left.clear();
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
    return new BookVisit(
        UUID.randomUUID(),
        proposal.site().id(),
        proposal.patientId(),
        placement.lineId(),
        null,
        0,
        placement.time().therapistId(),
        placement.time().roomId(),
        placement.time().startsAt());
  }

  public long getChosenCount() {
    return IntStream.range(0, proposal.placements().size())
        .filter(i -> chosen(i) && proposal.placements().get(i).placed())
        .count();
  }

  public long getUnplaced() {
    return proposal.placements().stream().filter(p -> !p.placed()).count();
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

  public Proposal getProposal() {
    return proposal;
  }
}
