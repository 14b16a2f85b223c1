package org.restora.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;

/**
 * Minutes and counts of a therapist, or of all together, in a period (rules R1 to R5).
 *
 * @param therapistId 0 for the sum
 * @param selfPaid of the minutes delivered, those of self-pay treatments
 */
public record Utilisation(
    long therapistId,
    UUID publicId,
    String therapist,
    String site,
    int rostered,
    int available,
    int bookable,
    int booked,
    int delivered,
    int selfPaid,
    int noShow,
    int travel,
    int outside,
    int sessions,
    int attended,
    int missed,
    int lateCancelled)
    implements Serializable {

  /** Delivered inside bookable time ÷ bookable; null when nothing was bookable. */
  public BigDecimal utilisation() {
    return ratio(delivered, bookable);
  }

  /** Booked inside bookable time ÷ bookable; null when nothing was bookable. */
  public BigDecimal fillRate() {
    return ratio(booked, bookable);
  }

  /** No-shows ÷ (attended + no-shows + late cancellations); null when nobody was expected. */
  public BigDecimal noShowRate() {
    return ratio(missed, attended + missed + lateCancelled);
  }

  /** Minutes bookable and neither booked, delivered or not, nor on the way to or from a patient. */
  public int idle() {
    return Math.max(0, bookable - booked - travel);
  }

  /** The clinic's figure: the ratio of the sums (rule R4). */
  static Utilisation sum(List<Utilisation> rows) {
    return new Utilisation(
        0,
        null,
        "",
        "",
        rows.stream().mapToInt(Utilisation::rostered).sum(),
        rows.stream().mapToInt(Utilisation::available).sum(),
        rows.stream().mapToInt(Utilisation::bookable).sum(),
        rows.stream().mapToInt(Utilisation::booked).sum(),
        rows.stream().mapToInt(Utilisation::delivered).sum(),
        rows.stream().mapToInt(Utilisation::selfPaid).sum(),
        rows.stream().mapToInt(Utilisation::noShow).sum(),
        rows.stream().mapToInt(Utilisation::travel).sum(),
        rows.stream().mapToInt(Utilisation::outside).sum(),
        rows.stream().mapToInt(Utilisation::sessions).sum(),
        rows.stream().mapToInt(Utilisation::attended).sum(),
        rows.stream().mapToInt(Utilisation::missed).sum(),
        rows.stream().mapToInt(Utilisation::lateCancelled).sum());
  }

  private static BigDecimal ratio(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32);
  }
}
