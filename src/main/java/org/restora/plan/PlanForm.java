package org.restora.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.restora.catalog.Side;

/** A plan as it is being written. Ids are null for what is new. */
public class PlanForm implements Serializable {

  private String title;
  private LocalDate startsOn;
  private LocalDate reviewOn;
  private final List<Goal> goals = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** What is to be reached. */
  public static class Goal implements Serializable {
    private Long id;
    private String measure;
    private String text;
    private BigDecimal baseline;
    private BigDecimal target;
    private LocalDate dueOn;

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    public String getMeasure() {
      return measure;
    }

    public void setMeasure(String measure) {
      this.measure = measure;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }

    public BigDecimal getBaseline() {
      return baseline;
    }

    public void setBaseline(BigDecimal baseline) {
      this.baseline = baseline;
    }

    public BigDecimal getTarget() {
      return target;
    }

    public void setTarget(BigDecimal target) {
      this.target = target;
    }

    public LocalDate getDueOn() {
      return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
      this.dueOn = dueOn;
    }
  }

  /** What is booked. */
  public static class Line implements Serializable {
    private Long id;
    private String treatmentType;
    private int minutes;
    private int timesPerWeek = 1;
    private int visits = 1;
    private int fromWeek = 1;
    private int minGapDays;
    private Long preferredTherapistId;
    private DayTime preferredTime = DayTime.ANY;
    private final List<Item> items = new ArrayList<>();

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
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

    public int getVisits() {
      return visits;
    }

    public void setVisits(int visits) {
      this.visits = visits;
    }

    public int getFromWeek() {
      return fromWeek;
    }

    public void setFromWeek(int fromWeek) {
      this.fromWeek = fromWeek;
    }

    public int getMinGapDays() {
      return minGapDays;
    }

    public void setMinGapDays(int minGapDays) {
      this.minGapDays = minGapDays;
    }

    public Long getPreferredTherapistId() {
      return preferredTherapistId;
    }

    public void setPreferredTherapistId(Long preferredTherapistId) {
      this.preferredTherapistId = preferredTherapistId;
    }

    public DayTime getPreferredTime() {
      return preferredTime;
    }

    public void setPreferredTime(DayTime preferredTime) {
      this.preferredTime = preferredTime;
    }

    public List<Item> getItems() {
      return items;
    }

    public int itemMinutes() {
      return items.stream().mapToInt(Item::getMinutes).sum();
    }

    /** Weeks from the first to the last visit of the line. */
    public int weeks() {
      return Math.max(1, (visits + timesPerWeek - 1) / timesPerWeek);
    }
  }

  /** What is done in one visit. */
  public static class Item implements Serializable {
    private Long id;
    private String intervention;
    private String region;
    private Side side;
    private int minutes;
    private Integer pressure;
    private String oil;
    private String purpose;
    private String precautionReason;

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    public String getIntervention() {
      return intervention;
    }

    public void setIntervention(String intervention) {
      this.intervention = intervention;
    }

    public String getRegion() {
      return region;
    }

    public void setRegion(String region) {
      this.region = region;
    }

    public Side getSide() {
      return side;
    }

    public void setSide(Side side) {
      this.side = side;
    }

    public int getMinutes() {
      return minutes;
    }

    public void setMinutes(int minutes) {
      this.minutes = minutes;
    }

    public Integer getPressure() {
      return pressure;
    }

    public void setPressure(Integer pressure) {
      this.pressure = pressure;
    }

    public String getOil() {
      return oil;
    }

    public void setOil(String oil) {
      this.oil = oil;
    }

    public String getPurpose() {
      return purpose;
    }

    public void setPurpose(String purpose) {
      this.purpose = purpose;
    }

    public String getPrecautionReason() {
      return precautionReason;
    }

    public void setPrecautionReason(String precautionReason) {
      this.precautionReason = precautionReason;
    }
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public LocalDate getReviewOn() {
    return reviewOn;
  }

  public void setReviewOn(LocalDate reviewOn) {
    this.reviewOn = reviewOn;
  }

  public List<Goal> getGoals() {
    return goals;
  }

  public List<Line> getLines() {
    return lines;
  }

  public int totalVisits() {
    return lines.stream().mapToInt(Line::getVisits).sum();
  }

  public int totalMinutes() {
    return lines.stream().mapToInt(line -> line.getVisits() * line.getMinutes()).sum();
  }

  /** The last day of the last week in which a visit is due. */
  public LocalDate endsOn() {
    int weeks =
        lines.stream().mapToInt(line -> line.getFromWeek() - 1 + line.weeks()).max().orElse(1);
    return startsOn == null ? null : startsOn.plusWeeks(weeks).minusDays(1);
  }
}
