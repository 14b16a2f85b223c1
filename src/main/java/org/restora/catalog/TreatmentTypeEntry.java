package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What is booked. */
@Entity
@Table(name = "treatment_type")
public class TreatmentTypeEntry extends CodedRow<TreatmentTypeForm> {

  private int minutes;

  @Column(name = "minutes_min")
  private int minutesMin;

  @Column(name = "minutes_max")
  private int minutesMax;

  @Column(name = "turnover_minutes")
  private int turnoverMinutes;

  private String qualification;

  @Enumerated(EnumType.STRING)
  @Column(name = "room_kind")
  private RoomKind roomKind;

  private int seats;

  @Column(name = "self_pay")
  private boolean selfPay;

  private boolean evaluation;

  @Override
  void change(TreatmentTypeForm form) {
    Require.that(
        0 < form.minutesMin()
            && form.minutesMin() <= form.minutes()
            && form.minutes() <= form.minutesMax()
            && form.minutesMax() <= 480,
        "treatment_type_minutes",
        "minutes");
    grid(form.minutes(), "minutes");
    grid(form.minutesMin(), "minutesMin");
    grid(form.minutesMax(), "minutesMax");
    grid(form.turnoverMinutes(), "turnoverMinutes");
    Require.that(
        0 <= form.turnoverMinutes() && form.turnoverMinutes() <= 60,
        "treatment_type_grid",
        "turnoverMinutes");
    Require.that(1 <= form.seats() && form.seats() <= 30, "treatment_type_seats", "seats");
    minutes = form.minutes();
    minutesMin = form.minutesMin();
    minutesMax = form.minutesMax();
    turnoverMinutes = form.turnoverMinutes();
    qualification = form.qualification();
    roomKind = Require.given(form.roomKind(), "roomKind");
    seats = form.seats();
    selfPay = form.selfPay();
    evaluation = form.evaluation();
  }

  private static void grid(int minutes, String field) {
    Require.that(minutes % 5 == 0, "treatment_type_grid", field);
  }
}
