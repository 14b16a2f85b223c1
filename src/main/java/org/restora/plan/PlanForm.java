package org.restora.plan;

import jakarta.json.bind.annotation.JsonbTransient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restora.catalog.Side;

/**
 * A plan as it is being written: the document that is the working copy, a revision and a template.
 * Its parts are known by their keys.
 */
public class PlanForm implements Serializable {

  private String title;
  private LocalDate startsOn;
  private LocalDate reviewOn;
  private List<Goal> goals = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();

  /** A part keeps its key from the first writing on. */
  public abstract static class Part implements Serializable {
    private String key = UUID.randomUUID().toString();

    public String getKey() {
      return key;
    }

    public void setKey(String key) {
      this.key = key;
    }
  }

  /** What is to be reached. */
  public static class Goal extends Part {
    private String problem;
    private String measure;
    private String text;
    private BigDecimal baseline;
    private BigDecimal target;
    private LocalDate dueOn;

    public String getProblem() {
      return problem;
    }

    public void setProblem(String problem) {
      this.problem = problem;
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
  public static class Line extends Part {
    private String treatmentType;
    private int minutes;
    private int timesPerWeek = 1;
    private int visits = 1;
    private int fromWeek = 1;
    private int minGapDays;
    private Long preferredTherapistId;
    private DayTime preferredTime = DayTime.ANY;
    private String deviationReason;
    private List<Item> items = new ArrayList<>();

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

    public String getDeviationReason() {
      return deviationReason;
    }

    public void setDeviationReason(String deviationReason) {
      this.deviationReason = deviationReason;
    }

    public List<Item> getItems() {
      return items;
    }

    public void setItems(List<Item> items) {
      this.items = items;
    }

    public int itemMinutes() {
      return items.stream().mapToInt(Item::getMinutes).sum();
    }

    /** The last week of the plan in which a visit of the line is due, counted from 1. */
    public int lastWeek() {
      return fromWeek - 1 + getWeeks();
    }

    /** Weeks from the first to the last visit of the line; said the other way round, its visits. */
    @JsonbTransient
    public int getWeeks() {
      return Math.max(1, (visits + timesPerWeek - 1) / timesPerWeek);
    }

    public void setWeeks(int weeks) {
      visits = weeks * timesPerWeek;
    }

    /**
     * The same visits afterwards, half as often: what is tapered off is a line of its own.
     *
     * @param weeks how long
     */
    public Line taper(int weeks) {
      Line less = new Line();
      less.treatmentType = treatmentType;
      less.minutes = minutes;
      less.timesPerWeek = Math.max(1, timesPerWeek / 2);
      less.visits = less.timesPerWeek * weeks;
      less.fromWeek = lastWeek() + 1;
      less.minGapDays = minGapDays;
      less.preferredTherapistId = preferredTherapistId;
      less.preferredTime = preferredTime;
      items.forEach(item -> less.items.add(item.another()));
      return less;
    }
  }

  /** What is done in one visit. */
  public static class Item extends Part {
    private String intervention;
    private String region;
    private Side side;
    private int minutes;
    private Integer pressure;
    private String oil;
    private String purpose;
    private String precautionReason;

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

    Item another() {
      Item item = new Item();
      item.intervention = intervention;
      item.region = region;
      item.side = side;
      item.minutes = minutes;
      item.pressure = pressure;
      item.oil = oil;
      item.purpose = purpose;
      item.precautionReason = precautionReason;
      return item;
    }

    /** A tap on the body: the region, both sides of it, or no longer this side. */
    public void tap(String tapped, Side tappedSide) {
      if (!tapped.equals(region)) {
        region = tapped;
        side = tappedSide;
      } else if (tappedSide == null || tappedSide == side) {
        region = null;
        side = null;
      } else if (side == Side.BOTH) {
        side = tappedSide == Side.LEFT ? Side.RIGHT : Side.LEFT;
      } else {
        side = side == null ? tappedSide : Side.BOTH;
      }
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

  public void setGoals(List<Goal> goals) {
    this.goals = goals;
  }

  public List<Line> getLines() {
    return lines;
  }

  public void setLines(List<Line> lines) {
    this.lines = lines;
  }

  /** A writing of its own, for those who go on with this one. */
  public PlanForm copy() {
    return PlanJson.read(PlanJson.write(this).toString());
  }

  public int totalVisits() {
    return lines.stream().mapToInt(Line::getVisits).sum();
  }

  public int totalMinutes() {
    return lines.stream().mapToInt(line -> line.getVisits() * line.getMinutes()).sum();
  }

  /** The last day of the last week in which a visit is due. */
  public LocalDate endsOn() {
    int weeks = lines.stream().mapToInt(Line::lastWeek).max().orElse(1);
    return startsOn == null ? null : startsOn.plusWeeks(weeks).minusDays(1);
  }
}
