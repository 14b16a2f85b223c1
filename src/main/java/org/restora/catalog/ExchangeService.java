package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.catalog.ExchangeColumns.Part;
import org.restora.catalog.Trial.Outcome;
import org.restora.catalog.Trial.Problem;
import org.restora.catalog.Trial.State;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Csv;
import org.restora.shared.data.NewTransaction;
import org.restora.shared.data.Sentence;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;

/**
 * Whole lists of the catalogue as files: out, and in again (rule C7). What a file would do is tried
 * first, row by row, in the database itself, and undone; what is imported is imported as a whole.
 */
@Stateless
@Audited
@DenyAll
public class ExchangeService {

  @PersistenceContext private EntityManager em;
  @Inject private EntryQueries queries;
  @Inject private CatalogRows rows;
  @Inject private NewTransaction transaction;

  /** A row was tried, and nothing of it may stay. */
  @ApplicationException(rollback = true)
  private static final class Undone extends RuntimeException {}

  /** The list as the text of a file, retired rows among it. */
  @RolesAllowed(ADMINISTRATOR)
  public String export(Kind kind) {
    StringWriter out = new StringWriter();
    try {
      Csv csv = new Csv(out);
      csv.row(kind.columns().keySet().toArray());
      for (Entry entry : queries.list(kind)) {
        for (Object[] line : lines(kind, entry.form(), body(kind, entry), entry.validity())) {
          csv.row(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** What a file would do: every row that is new or changed is tried and undone. */
  @RolesAllowed(ADMINISTRATOR)
  public Trial tryOut(Kind kind, String file) {
    ExchangeFile read = new ExchangeFile(kind, file);
    Map<String, Entry> there = there(kind);
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Outcome> outcomes = new ArrayList<>();
    for (ExchangeFile.Read row : read.rows()) {
      try {
        Outcome outcome = outcome(kind, row, there.get(row.form().code()));
        outcomes.add(outcome);
        if (outcome.state() != State.UNCHANGED) {
          refusal(row, outcome).map(row::problem).ifPresent(problems::add);
        }
      } catch (RuleViolation refusal) {
        problems.add(row.problem(refusal));
      }
    }
    return new Trial(
        outcomes,
        problems.stream()
            .map(ExchangeService::named)
            .sorted(Comparator.comparing(Problem::line))
            .toList());
  }

  /**
   * Imports a file: all of it or nothing.
   *
   * @param seen what the trial of it said
   * @throws Stale when the catalogue has changed since, so that something else would come of it
   */
  @RolesAllowed(ADMINISTRATOR)
  public void take(Kind kind, String file, Trial seen) {
    ExchangeFile read = new ExchangeFile(kind, file);
    Map<String, Entry> there = there(kind);
    List<Outcome> outcomes =
        read.rows().stream().map(row -> outcome(kind, row, there.get(row.form().code()))).toList();
    if (!seen.possible() || !read.problems().isEmpty() || !outcomes.equals(seen.rows())) {
      throw new Stale();
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).state() != State.UNCHANGED) {
        write(read.rows().get(i), outcomes.get(i).version());
      }
    }
    em.flush();
  }

  private Map<String, Entry> there(Kind kind) {
    Map<String, Entry> there = new HashMap<>();
    queries.list(kind).forEach(entry -> there.put(entry.form().code(), entry));
    return there;
  }

  private Outcome outcome(Kind kind, ExchangeFile.Read row, Entry entry) {
    CatalogForm form = row.form();
    if (entry == null) {
      return new Outcome(row.line(), form.code(), form.name(), State.NEW, List.of(), null);
    }
    List<Object[]> before = lines(kind, entry.form(), body(kind, entry), entry.validity());
    List<Object[]> after = lines(kind, form, row.body(), row.validity());
    List<String> names = List.copyOf(kind.columns().keySet());
    List<String> differ =
        IntStream.range(0, names.size())
            .filter(column -> !column(before, column).equals(column(after, column)))
            .mapToObj(names::get)
            .toList();
    return new Outcome(
        row.line(),
        form.code(),
        form.name(),
        differ.isEmpty() ? State.UNCHANGED : State.CHANGED,
        differ,
        entry.version());
  }

  private static List<String> column(List<Object[]> lines, int column) {
    return lines.stream().map(line -> Objects.toString(line[column], "")).toList();
  }

  /** Tries a row by itself. */
  private Optional<RuleViolation> refusal(ExchangeFile.Read row, Outcome outcome) {
    try {
      transaction.call(
          () -> {
            write(row, outcome.version());
            em.flush();
            throw new Undone();
          });
    } catch (Undone tried) {
      return Optional.empty();
    } catch (RuntimeException e) {
      Fault fault = Faults.in(e).orElseThrow(() -> e);
      return Optional.of(
          fault instanceof RuleViolation refusal
              ? refusal
              : new RuleViolation(fault.key(), fault.args().toArray()));
    }
    throw new IllegalStateException("a trial was not undone");
  }

  private void write(ExchangeFile.Read row, Integer version) {
    if (row.body() != null) {
      row.body().check(((TemplateForm) row.form()).weeks());
    }
    if (version == null) {
      rows.begin(row.form(), row.validity());
    } else {
      rows.change(version, row.form(), row.validity());
    }
    if (row.body() != null) {
      rows.replace(row.form().code(), row.body());
    }
  }

  /** A code that is nowhere is said so, at the column that names it. */
  private static Problem named(Problem problem) {
    String key = problem.reason().key();
    return key.endsWith("_fkey")
        ? new Problem(
            problem.line(),
            problem.column().replaceFirst("Fkey$", ""),
            new Sentence("fault.exchange.no_such_code"))
        : problem;
  }

  private TemplateBody body(Kind kind, Entry entry) {
    return kind == Kind.TEMPLATE ? queries.templateBody(entry.form().code()) : null;
  }

  /** A row of the catalogue as the lines of its file. */
  private List<Object[]> lines(Kind kind, CatalogForm form, TemplateBody body, Validity validity) {
    List<Object[]> lines = new ArrayList<>();
    lines.add(line(kind, form.code(), Part.HEAD, (Record) rows.kept(form), validity));
    if (body != null) {
      for (TemplateBody.Line line : body.lines()) {
        lines.add(line(kind, form.code(), Part.LINE, line.visits(), Validity.ALWAYS));
        line.items()
            .forEach(i -> lines.add(line(kind, form.code(), Part.ITEM, i, Validity.ALWAYS)));
      }
      body.goals().forEach(g -> lines.add(line(kind, form.code(), Part.GOAL, g, Validity.ALWAYS)));
    }
    return lines;
  }

  private static Object[] line(
      Kind kind, String code, Part part, Record record, Validity validity) {
    Map<String, Object> sheet = Sheet.of(record);
    sheet.put(ExchangeColumns.PART, part.name());
    sheet.put(ExchangeColumns.CODE, code);
    sheet.put(ExchangeColumns.VALID_FROM, validity.validFrom());
    sheet.put(ExchangeColumns.RETIRED, validity.retiredOn());
    return kind.columns().keySet().stream()
        .map(name -> ExchangeColumns.cell(sheet.get(name)))
        .toArray();
  }
}
