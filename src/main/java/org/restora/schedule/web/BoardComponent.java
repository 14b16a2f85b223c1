package org.restora.schedule.web;

import jakarta.el.ELContext;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.schedule.AttendanceStatus;
import org.restora.schedule.ScheduleQueries.Band;
import org.restora.schedule.ScheduleQueries.Board;
import org.restora.schedule.ScheduleQueries.Column;
import org.restora.schedule.ScheduleQueries.SessionRow;
import org.restora.shared.web.Words;

/**
 * {@code r:board}: a day of a site as a grid of five-minute rows, a column a therapist. Written by
 * hand rather than as a page, because three hundred sessions must be there at once; every word goes
 * through the writer's escaping.
 */
@FacesComponent(BoardComponent.TYPE)
public class BoardComponent extends UIComponentBase {

  static final String TYPE = "org.restora.Board";

  private static final int STEP_MINUTES = 5;

  /** A session that is drawn shorter than this is too small to be hit. */
  private static final int LEAST_MINUTES = 20;

  /** A session and its place: lane and number of lanes, minutes of the day. */
  private record Cell(SessionRow session, int lane, int of, int from, int until) {}

  /** A session of fewer minutes has room for one line. */
  private static final int ONE_LINE = 25;

  /** A way of fewer minutes has no room for its word; the session it leads to says it. */
  private static final int LEAST_WORDED = 10;

  /** From so many minutes on a long name may take two lines. */
  private static final int THREE_LINES = 40;

  private static final int EARLIEST_HOUR = 7;
  private static final int LATEST_HOUR = 19;

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ELContext el = faces.getELContext();
    Board board = (Board) getValueExpression("value").getValue(el);
    Instant now = (Instant) getValueExpression("now").getValue(el);
    Words words = faces.getApplication().evaluateExpressionGet(faces, "#{words}", Words.class);
    new Writing(faces.getResponseWriter(), this, board, now, words).write(getClientId(faces));
  }

  /** One rendering. */
  private static final class Writing {
    private final ResponseWriter out;
    private final BoardComponent component;
    private final Board board;
    private final Instant now;
    private final Words words;
    private final int firstMinute;
    private final int lastMinute;

    Writing(ResponseWriter out, BoardComponent component, Board board, Instant now, Words words) {
      this.out = out;
      this.component = component;
      this.board = board;
      this.now = now;
      this.words = words;
      int first = EARLIEST_HOUR * 60;
      int last = LATEST_HOUR * 60;
      for (Band band : board.bands()) {
        if (band.kind().equals("WORK") || band.kind().equals("TRAVEL")) {
          first = Math.min(first, minute(band.startsAt()));
          last = Math.max(last, end(band.endsAt()));
        }
      }
      for (SessionRow session : board.sessions()) {
        first = Math.min(first, minute(session.startsAt()));
        last = Math.max(last, end(session.endsAt()));
      }
      firstMinute = first / 60 * 60;
      lastMinute = (last + 59) / 60 * 60;
    }

    void write(String clientId) throws IOException {
      open("div", "r-board");
      attribute("id", clientId);
      attribute("role", "region");
      attribute(
          "aria-label",
          words.of("schedule.board", words.longDate(board.day()), board.site().name()));
      attribute("tabindex", "0");
      style(
          "--columns:"
              + board.columns().size()
              + ";--steps:"
              + (lastMinute - firstMinute) / STEP_MINUTES);
      attribute("data-first-minute", firstMinute);
      attribute("data-step", STEP_MINUTES);
      open("div", "r-board__corner");
      close("div");
      for (Column column : board.columns()) {
        head(column);
      }
      times();
      Map<Long, List<SessionRow>> sessions = new HashMap<>();
      board.sessions().stream()
          .filter(s -> s.status() != AttendanceStatus.CANCELLED)
          .forEach(s -> sessions.computeIfAbsent(s.therapistId(), k -> new ArrayList<>()).add(s));
      Map<Long, List<Band>> bands = new HashMap<>();
      board
          .bands()
          .forEach(b -> bands.computeIfAbsent(b.therapistId(), k -> new ArrayList<>()).add(b));
      for (Column column : board.columns()) {
        column(
            column,
            bands.getOrDefault(column.id(), List.of()),
            sessions.getOrDefault(column.id(), List.of()));
      }
      close("div");
    }

    private void head(Column column) throws IOException {
      open("div", "r-board__head");
      open("span", "r-board__name");
      attribute("title", column.name());
      text(column.name());
      close("span");
      open("span", "r-board__fill");
      String share =
          column.bookableMinutes() == 0
              ? "–"
              : Math.round(100.0 * column.bookedMinutes() / column.bookableMinutes()) + " %";
      attribute("title", words.of("schedule.booked_share", share));
      text(share);
      close("span");
      close("div");
    }

    private void times() throws IOException {
      open("div", "r-board__times");
      attribute("aria-hidden", "true");
      for (int minute = firstMinute; minute < lastMinute; minute += 60) {
        open("span", "r-board__hour");
        rows(minute, minute + 60);
        text(words.time(LocalTime.of(minute / 60, 0)));
        close("span");
      }
      close("div");
    }

    private void column(Column column, List<Band> bands, List<SessionRow> sessions)
        throws IOException {
      open("div", "r-board__column");
      attribute("data-therapist", column.id());
      attribute("role", "group");
      attribute("aria-label", column.name());
      for (Band band : ordered(bands)) {
        open(
            "div",
            "r-board__band r-board__band--" + band.kind().toLowerCase(java.util.Locale.ROOT));
        int from = minute(band.startsAt());
        int until = end(band.endsAt());
        rows(from, until);
        boolean worded = !band.kind().equals("TRAVEL") || until - from >= LEAST_WORDED;
        if (!band.kind().equals("WORK") && worded) {
          open("span", "r-board__band-label");
          text(words.of("schedule.band." + band.kind().toLowerCase(java.util.Locale.ROOT)));
          close("span");
        }
        close("div");
      }
      for (Cell cell : cells(sessions)) {
        session(cell);
      }
      boolean today = java.time.LocalDate.ofInstant(now, board.site().zone()).equals(board.day());
      int nowMinute = minute(now);
      if (today && nowMinute >= firstMinute && nowMinute < lastMinute) {
        open("div", "r-board__now");
        attribute("aria-hidden", "true");
        rows(nowMinute, nowMinute + STEP_MINUTES);
        close("div");
      }
      close("div");
    }

    /** Work first, so that what takes time out of it lies above. */
    private static List<Band> ordered(List<Band> bands) {
      return bands.stream()
          .sorted(Comparator.comparing((Band b) -> !b.kind().equals("WORK")))
          .toList();
    }

    private void session(Cell cell) throws IOException {
      SessionRow session = cell.session();
      boolean late = session.late(now);
      String status = late ? "late" : style(session.status());
      String statusWord =
          late
              ? words.of(
                  "schedule.late",
                  words.length(java.time.Duration.between(session.startsAt(), now)))
              : words.word(session.status());
      String time =
          words.time(session.startsAt(), board.site().zone())
              + "–"
              + words.time(session.endsAt(), board.site().zone());
      String treatment = words.name(session.treatment());
      int minutes = cell.until() - cell.from();
      String room =
          minutes < ONE_LINE ? " r-visit--short" : minutes < THREE_LINES ? "" : " r-visit--roomy";
      open("button", "r-visit r-is-" + status + room);
      attribute("type", "button");
      attribute("data-attendance", session.attendanceId());
      String all =
          String.join(", ", time, session.patient(), treatment, place(session), statusWord)
              + (session.alerts() > 0 ? ", " + words.of("schedule.has_alerts") : "");
      attribute("aria-label", all);
      attribute("title", all);
      String width =
          cell.of() == 1
              ? ""
              : ";margin-inline-start:"
                  + 100 * cell.lane() / cell.of()
                  + "%;width:"
                  + 100 / cell.of()
                  + "%";
      style(gridRow(cell.from(), cell.until()) + width);
      open("bdi", "r-visit__name");
      text(session.patient());
      close("bdi");
      if (session.alerts() > 0) {
        open("i", "pi pi-exclamation-triangle r-visit__flag");
        attribute("aria-hidden", "true");
        close("i");
      }
      open("span", "r-visit__more");
      String number =
          session.visits() > 0 ? session.visitNumber() + "/" + session.visits() + " · " : "";
      text(
          (late ? statusWord : words.time(session.startsAt(), board.site().zone()))
              + " · "
              + number
              + treatment
              + " · "
              + place(session));
      close("span");
      close("button");
    }

    private String place(SessionRow session) {
      return session.atHome()
          ? words.of("schedule.home_visit", session.travelMinutes())
          : session.room();
    }

    /**
     * Where sessions that overlap stand: side by side; the members of a group below one another
     * too, as long as each stays large enough to be hit.
     */
    private List<Cell> cells(List<SessionRow> sessions) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < sessions.size(); ) {
        Instant until = sessions.get(i).endsAt();
        int j = i + 1;
        while (j < sessions.size() && sessions.get(j).startsAt().isBefore(until)) {
          until = until.isBefore(sessions.get(j).endsAt()) ? sessions.get(j).endsAt() : until;
          j++;
        }
        cells.addAll(together(sessions.subList(i, j)));
        i = j;
      }
      return cells;
    }

    private List<Cell> together(List<SessionRow> sessions) {
      SessionRow first = sessions.get(0);
      boolean group = sessions.stream().allMatch(s -> s.appointmentId() == first.appointmentId());
      int from = minute(first.startsAt());
      int rows = group ? Math.max(1, (end(first.endsAt()) - from) / LEAST_MINUTES) : 1;
      int lanes = (sessions.size() + rows - 1) / rows;
      int used = (sessions.size() + lanes - 1) / lanes;
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < sessions.size(); i++) {
        SessionRow session = sessions.get(i);
        int start = minute(session.startsAt());
        int length = end(session.endsAt()) - start;
        int row = i / lanes;
        cells.add(
            new Cell(
                session,
                i % lanes,
                lanes,
                start + step(length * row / used),
                start + (row == used - 1 ? length : step(length * (row + 1) / used))));
      }
      return cells;
    }

    private static int step(int minutes) {
      return minutes / STEP_MINUTES * STEP_MINUTES;
    }

    private static String style(AttendanceStatus status) {
      return switch (status) {
        case BOOKED, CONFIRMED -> "booked";
        case ARRIVED -> "arrived";
        case IN_TREATMENT -> "treatment";
        case COMPLETED, STOPPED_EARLY, NOT_TREATED -> "completed";
        case NO_SHOW -> "noshow";
        case CANCELLED, ENTERED_IN_ERROR -> "cancelled";
      };
    }

    private int minute(Instant at) {
      LocalTime time = at.atZone(board.site().zone()).toLocalTime();
      return time.getHour() * 60 + time.getMinute();
    }

    /** Midnight as an end is the end of the day. */
    private int end(Instant at) {
      int minute = minute(at);
      return minute == 0 ? 24 * 60 : minute;
    }

    private void rows(int from, int until) throws IOException {
      style(gridRow(from, until));
    }

    private String gridRow(int from, int until) {
      int first = Math.max(from, firstMinute) - firstMinute;
      int last = Math.min(until, lastMinute) - firstMinute;
      return "grid-row:"
          + (first / STEP_MINUTES + 1)
          + "/"
          + (Math.max(last, first + STEP_MINUTES) / STEP_MINUTES + 1);
    }

    private void open(String element, String styleClass) throws IOException {
      out.startElement(element, component);
      out.writeAttribute("class", styleClass, null);
    }

    private void close(String element) throws IOException {
      out.endElement(element);
    }

    private void attribute(String name, Object value) throws IOException {
      out.writeAttribute(name, value, null);
    }

    private void style(String style) throws IOException {
      out.writeAttribute("style", style, null);
    }

    private void text(String text) throws IOException {
      out.writeText(text, null);
    }
  }
}
