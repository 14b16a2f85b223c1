package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

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
  @Column(name = "given_at")
  private GivenAt givenAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "room_kind")
  private RoomKind roomKind;

  private int seats;

  @Column(name = "self_pay")
  private boolean selfPay;

  private boolean evaluation;
  private Translated kit;

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
    place(form);
    minutes = form.minutes();
    minutesMin = form.minutesMin();
    minutesMax = form.minutesMax();
    turnoverMinutes = form.turnoverMinutes();
    qualification = form.qualification();
    givenAt = form.givenAt();
    roomKind = form.roomKind();
    seats = form.seats();
    selfPay = form.selfPay();
    evaluation = form.evaluation();
    kit = Require.wordsOrNone(form.kit(), "kit");
  }

  /** At the patient's home there is one patient and no room to turn over. */
  private static void place(TreatmentTypeForm form) {
    if (form.givenAt() == GivenAt.CLINIC) {
      Require.given(form.roomKind(), "roomKind");
      return;
    }
    Require.that(form.roomKind() == null, "treatment_type_home", "roomKind");
    Require.that(form.turnoverMinutes() == 0, "treatment_type_home", "turnoverMinutes");
    Require.that(form.seats() == 1, "treatment_type_home", "seats");
  }

  private static void grid(int minutes, String field) {
    Require.that(minutes % 5 == 0, "treatment_type_grid", field);
  }
}
