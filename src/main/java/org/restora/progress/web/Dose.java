package org.restora.progress.web;

import java.io.Serializable;
import org.restora.progress.NoteContent.Delivered;

/** A dose as it is being charted. */
public class Dose implements Serializable {
  private final Delivered planned;
  private boolean done;
  private int minutes;
  private Integer pressure;
  private String oil;
  private String reason;

  Dose(Delivered planned) {
    this.planned = planned;
    this.done = planned.done();
    this.minutes = planned.minutes();
    this.pressure = planned.pressure();
    this.oil = planned.oil();
    this.reason = planned.reason();
  }

  Delivered delivered() {
    return new Delivered(
        planned.doseItemId(),
        planned.intervention(),
        planned.region(),
        planned.side(),
        minutes,
        pressure,
        oil,
        done,
        done ? null : reason);
  }

  public Delivered getPlanned() {
    return planned;
  }

  public boolean isDone() {
    return done;
  }

  public void setDone(boolean done) {
    this.done = done;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
