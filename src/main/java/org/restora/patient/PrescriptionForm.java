package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A prescription as it is typed in: the order and what it allows. */
public class PrescriptionForm implements Serializable {

  private String prescriber;
  private LocalDate issuedOn;
  private String diagnosis;
  private Payer payer = Payer.STATUTORY;

  public String getPrescriber() {
    return prescriber;
  }

  public void setPrescriber(String prescriber) {
    this.prescriber = prescriber;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public void setIssuedOn(LocalDate issuedOn) {
    this.issuedOn = issuedOn;
  }

  public String getDiagnosis() {
    return diagnosis;
  }

  public void setDiagnosis(String diagnosis) {
    this.diagnosis = diagnosis;
  }

  public Payer getPayer() {
    return payer;
  }

  public void setPayer(Payer payer) {
    this.payer = payer;
  }

  private final List<Line> lines = new ArrayList<>();

  public List<Line> getLines() {
    return lines;
  }

  /** So much of a remedy; a line without a remedy is an empty row of the form. */
  public static class Line implements Serializable {

    private Long id;
    private String remedy;
    private Integer quantity;
    private LedgerUnit unit = LedgerUnit.VISIT;
    private Integer unitMinutes;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean noShowCounts;
    private boolean lateCancelCounts;

    public Long getId() {
      return id;
    }

    public void setId(Long id) {
      this.id = id;
    }

    public String getRemedy() {
      return remedy;
    }

    public void setRemedy(String remedy) {
      this.remedy = remedy;
    }

    public Integer getQuantity() {
      return quantity;
    }

    public void setQuantity(Integer quantity) {
      this.quantity = quantity;
    }

    public LedgerUnit getUnit() {
      return unit;
    }

    public void setUnit(LedgerUnit unit) {
      this.unit = unit;
    }

    public Integer getUnitMinutes() {
      return unitMinutes;
    }

    public void setUnitMinutes(Integer unitMinutes) {
      this.unitMinutes = unitMinutes;
    }

    public LocalDate getStartsOn() {
      return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
      this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
      return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
      this.endsOn = endsOn;
    }

    public boolean isNoShowCounts() {
      return noShowCounts;
    }

    public void setNoShowCounts(boolean noShowCounts) {
      this.noShowCounts = noShowCounts;
    }

    public boolean isLateCancelCounts() {
      return lateCancelCounts;
    }

    public void setLateCancelCounts(boolean lateCancelCounts) {
      this.lateCancelCounts = lateCancelCounts;
    }

    public boolean isBlank() {
      return remedy == null || remedy.isBlank();
    }
  }
}
