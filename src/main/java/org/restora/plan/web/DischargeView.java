package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restora.plan.Attainment;
import org.restora.plan.BookedVisits.Coming;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.GoalRow;
import org.restora.plan.PlanService;
import org.restora.plan.PlanService.Discharge;
import org.restora.plan.PlanService.GoalResult;
import org.restora.plan.PlanStatus;
import org.restora.shared.web.Page;

/** Ends a plan: how each goal came out, why, and what becomes of the visits still booked. */
@Named
@ViewScoped
public class DischargeView implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private PlanService service;
  @Inject private PlanPage page;

  private UUID id;
  private List<Goal> goals = List.of();
  private List<Visit> visits = List.of();
  private PlanStatus how = PlanStatus.COMPLETED;
  private String reason;

  /** What is said of one goal. */
  public static class Goal implements Serializable {
    private final GoalRow row;
    private Attainment attained;
    private BigDecimal value;
    private String note;

    Goal(GoalRow row, BigDecimal last) {
      this.row = row;
      this.value = last;
    }

    public GoalRow getRow() {
      return row;
    }

    public Attainment getAttained() {
      return attained;
    }

    public void setAttained(Attainment attained) {
      this.attained = attained;
    }

    public BigDecimal getValue() {
      return value;
    }

    public void setValue(BigDecimal value) {
      this.value = value;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  /** A visit still booked, and whether it is cancelled. */
  public static class Visit implements Serializable {
    private final Coming row;
    private boolean cancelled = true;

    Visit(Coming row) {
      this.row = row;
    }

    public Coming getRow() {
      return row;
    }

    public boolean isCancelled() {
      return cancelled;
    }

    public void setCancelled(boolean cancelled) {
      this.cancelled = cancelled;
    }
  }

  public void open() {
    page.read(id);
    if (!page.getHead().status().inForce()) {
      Page.go("/plan/read.xhtml?id=" + id);
      return;
    }
    Map<String, BigDecimal> last = queries.lastMeasured(id);
    goals =
        queries.goals(page.getHead().id()).stream()
            .map(g -> new Goal(g, last.get(g.measure())))
            .toList();
    visits = queries.coming(id).stream().map(Visit::new).toList();
  }

  public void end() {
    Map<String, GoalResult> results = new HashMap<>();
    goals.forEach(
        g ->
            results.put(
                g.getRow().key(), new GoalResult(g.getAttained(), g.getValue(), g.getNote())));
    List<Long> cancel =
        visits.stream().filter(Visit::isCancelled).map(v -> v.getRow().attendanceId()).toList();
    service.end(id, page.getHead().version(), new Discharge(how, reason, results, cancel));
    Page.done("plan.state_changed", how);
    Page.go("/plan/read.xhtml?id=" + id);
  }

  public Attainment[] getAttainments() {
    return Attainment.values();
  }

  public List<PlanStatus> getEnds() {
    return List.of(PlanStatus.COMPLETED, PlanStatus.REVOKED);
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

  public List<Goal> getGoals() {
    return goals;
  }

  public List<Visit> getVisits() {
    return visits;
  }

  public PlanStatus getHow() {
    return how;
  }

  public void setHow(PlanStatus how) {
    this.how = how;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
