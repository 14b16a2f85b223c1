package org.restora.catalog;

import static org.restora.catalog.ExchangeColumns.CODE;
import static org.restora.catalog.ExchangeColumns.PART;
import static org.restora.catalog.ExchangeColumns.RETIRED;
import static org.restora.catalog.ExchangeColumns.VALID_FROM;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restora.catalog.ExchangeColumns.Part;
import org.restora.catalog.Trial.Problem;
import org.restora.shared.data.Csv;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Texts;
import org.restora.shared.fault.RuleViolation;

/** A file of one kind, read: the rows it holds, and what in it cannot be understood. */
final class ExchangeFile {

  private static final int MOST_LINES = 5000;

  /** Where a refusal inside of a template stands. */
  private static final Pattern PLACE =
      Pattern.compile("(lines|goals):(\\d+):(?:items:(\\d+):)?(\\w+)");

  /** One row of the catalogue with the lines it was read from. */
  record Read(
      CatalogForm form,
      TemplateBody body,
      Validity validity,
      int line,
      List<List<Integer>> lines,
      List<Integer> goals) {

    /** A refusal of the row, at the line and column it is about. */
    Problem problem(RuleViolation refusal) {
      String field = refusal.field() == null ? "" : refusal.field();
      Sentence reason = new Sentence("fault." + refusal.key(), refusal.args());
      Matcher place = PLACE.matcher(field);
      if (!place.matches()) {
        return new Problem(line, field, reason);
      }
      int index = Integer.parseInt(place.group(2));
      int at =
          place.group(1).equals("goals")
              ? goals.get(index)
              : lines
                  .get(index)
                  .get(place.group(3) == null ? 0 : Integer.parseInt(place.group(3)) + 1);
      return new Problem(at, place.group(4), reason);
    }
  }

  private final Kind kind;
  private final List<Read> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private List<String> header = List.of();
  private Building open;

  /** A row whose lines are still being read. */
  private static final class Building {
    private final CatalogForm form;
    private final Validity validity;
    private final int line;
    private final List<TemplateBody.Visits> visits = new ArrayList<>();
    private final List<List<TemplateBody.Item>> items = new ArrayList<>();
    private final List<TemplateBody.Goal> goals = new ArrayList<>();
    private final List<List<Integer>> lines = new ArrayList<>();
    private final List<Integer> goalLines = new ArrayList<>();

    private Building(CatalogForm form, Validity validity, int line) {
      this.form = form;
      this.validity = validity;
      this.line = line;
    }

    private Read read(boolean template) {
      List<TemplateBody.Line> body = new ArrayList<>();
      for (int i = 0; i < visits.size(); i++) {
        body.add(new TemplateBody.Line(visits.get(i), items.get(i)));
      }
      return new Read(
          form, template ? new TemplateBody(body, goals) : null, validity, line, lines, goalLines);
    }
  }

  ExchangeFile(Kind kind, String text) {
    this.kind = kind;
    List<Csv.Line> lines = Csv.read(text);
    RuleViolation.unless(lines.size() <= MOST_LINES, "exchange.too_long", MOST_LINES);
    RuleViolation.unless(!lines.isEmpty(), "exchange.empty");
    header(lines.get(0));
    if (problems.isEmpty()) {
      lines.subList(1, lines.size()).forEach(this::line);
      close();
    }
  }

  List<Read> rows() {
    return rows;
  }

  List<Problem> problems() {
    return problems;
  }

  private void header(Csv.Line first) {
    header = first.cells().stream().map(String::strip).toList();
    List<String> known = List.copyOf(kind.columns().keySet());
    header.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(first.number(), name, "exchange.unknown_column"));
    known.stream()
        .filter(name -> !header.contains(name))
        .forEach(name -> refuse(first.number(), name, "exchange.missing_column"));
    if (problems.isEmpty() && header.size() > known.size()) {
      refuse(first.number(), "", "exchange.column_twice");
    }
  }

  private void line(Csv.Line line) {
    if (line.cells().size() > header.size()) {
      refuse(line.number(), "", "exchange.too_many_cells");
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      if (!Texts.storable(line.cells().get(i))) {
        refuse(line.number(), header.get(i), "text.unprintable");
        return;
      }
      cells.put(header.get(i), line.cells().get(i));
    }
    try {
      line(line.number(), cells);
    } catch (RuleViolation refusal) {
      problems.add(
          new Problem(
              line.number(),
              String.valueOf(refusal.field()),
              new Sentence("fault." + refusal.key(), refusal.args())));
    }
  }

  private void line(int number, Map<String, String> cells) {
    Part part = kind == Kind.TEMPLATE ? part(cells.getOrDefault(PART, "")) : Part.HEAD;
    Class<? extends Record> type = ExchangeColumns.type(kind, part);
    if (part == Part.HEAD) {
      close();
    } else {
      Require.that(open != null, "exchange.no_head", PART);
      Require.that(
          open.form.code().equals(cells.getOrDefault(CODE, "").strip()), "exchange.no_head", CODE);
    }
    Map<String, Class<?>> inputs = Sheet.inputs(type);
    cells.forEach(
        (name, cell) ->
            Require.that(
                cell.isBlank()
                    || inputs.containsKey(name)
                    || name.equals(PART)
                    || name.equals(CODE)
                    || part == Part.HEAD && ExchangeColumns.DAYS.contains(name),
                "exchange.not_here",
                name,
                part.name()));
    Record read = Sheet.read(type, ExchangeColumns.sheet(type, cells), "");
    switch (part) {
      case HEAD -> open = begin((CatalogForm) read, validity(cells), number);
      case LINE -> {
        open.visits.add((TemplateBody.Visits) read);
        open.items.add(new ArrayList<>());
        open.lines.add(new ArrayList<>(List.of(number)));
      }
      case ITEM -> {
        Require.that(!open.visits.isEmpty(), "exchange.no_line", PART);
        last(open.items).add((TemplateBody.Item) read);
        last(open.lines).add(number);
      }
      case GOAL -> {
        open.goals.add((TemplateBody.Goal) read);
        open.goalLines.add(number);
      }
    }
  }

  private Building begin(CatalogForm form, Validity validity, int number) {
    Require.given(form.code(), CODE);
    Integer before = codes.putIfAbsent(form.code(), number);
    Require.that(before == null, "exchange.code_twice", CODE, before);
    return new Building(form, validity, number);
  }

  private void close() {
    if (open != null) {
      rows.add(open.read(kind == Kind.TEMPLATE));
      open = null;
    }
  }

  private static Validity validity(Map<String, String> cells) {
    return new Validity(day(VALID_FROM, cells), day(RETIRED, cells)).checked();
  }

  private static LocalDate day(String column, Map<String, String> cells) {
    String cell = cells.getOrDefault(column, "").strip();
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new RuleViolation("exchange.no_date").at(column);
    }
  }

  private static Part part(String cell) {
    for (Part part : Part.values()) {
      if (part.name().equals(cell.strip())) {
        return part;
      }
    }
    throw new RuleViolation("catalog.no_choice", cell).at(PART);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private void refuse(int line, String column, String key) {
    problems.add(new Problem(line, column, new Sentence("fault." + key, column)));
  }
}
