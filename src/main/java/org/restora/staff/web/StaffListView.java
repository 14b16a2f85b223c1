package org.restora.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.staff.Presence;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.HeldRow;
import org.restora.staff.StaffQueries.RollRow;

/**
 * The therapists of the caller's sites; whether those who have left are among them stands in the
 * address.
 */
@Named
@ViewScoped
public class StaffListView implements Serializable {

  @Inject private StaffQueries queries;

  private boolean everybody;
  private List<Line> lines = List.of();
  private long left;

  /** A therapist with what they may do. */
  public record Line(RollRow person, List<HeldRow> qualifications) implements Serializable {}

  public void open() {
    Map<Long, List<HeldRow>> held =
        queries.held().stream().collect(Collectors.groupingBy(HeldRow::therapistId));
    List<RollRow> roll = queries.roll();
    left = roll.stream().filter(StaffListView::hasLeft).count();
    lines =
        roll.stream()
            .filter(person -> everybody || !hasLeft(person))
            .map(person -> new Line(person, held.getOrDefault(person.id(), List.of())))
            .toList();
  }

  private static boolean hasLeft(RollRow person) {
    return person.presence() == Presence.LEFT;
  }

  public boolean isEverybody() {
    return everybody;
  }

  public void setEverybody(boolean everybody) {
    this.everybody = everybody;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** How many have left. */
  public long getLeft() {
    return left;
  }
}
