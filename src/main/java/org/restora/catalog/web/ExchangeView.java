package org.restora.catalog.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.catalog.ExchangeService;
import org.restora.catalog.Kind;
import org.restora.catalog.Trial;
import org.restora.catalog.Trial.Outcome;
import org.restora.catalog.Trial.State;
import org.restora.shared.data.Csv;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.web.Page;

/** A list of the catalogue as a file: take it out, try a file, import it. */
@Named
@ViewScoped
public class ExchangeView implements Serializable {

  private static final int MOST_BYTES = 1_000_000;

  @Inject private ExchangeService service;

  private Kind kind = Kind.INTERVENTION;
  private transient Part file;
  private String fileName;
  private String text;
  private Trial trial;

  /**
   * A column of the file.
   *
   * @param form a key that says what stands in it
   * @param words those that may stand in it, where they are few
   */
  public record Column(String name, String form, String words) implements Serializable {}

  public void export() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    byte[] csv = service.export(kind).getBytes(StandardCharsets.UTF_8);
    external.responseReset();
    external.setResponseContentType("text/csv;charset=UTF-8");
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"" + kind.name().toLowerCase(Locale.ROOT) + ".csv\"");
    try (OutputStream out = external.getResponseOutputStream()) {
      out.write(csv);
    }
    faces.responseComplete();
  }

  /** Tries the file that was chosen. */
  public void tryOut() throws IOException {
    text = null;
    trial = null;
    if (file == null || file.getSize() == 0) {
      throw new RuleViolation("exchange.no_file").at("file");
    }
    if (file.getSize() > MOST_BYTES) {
      throw new RuleViolation("exchange.too_large", MOST_BYTES / 1_000_000).at("file");
    }
    String read;
    try (InputStream in = file.getInputStream()) {
      read = Csv.text(in.readAllBytes());
    }
    fileName = file.getSubmittedFileName();
    trial = service.tryOut(kind, read);
    text = read;
  }

  public void take() {
    service.take(kind, text, trial);
    Page.done("exchange.done", trial.count(State.NEW), trial.count(State.CHANGED));
    Page.go("/catalog/exchange.xhtml?kind=" + kind);
  }

  /** What would be new or changed. */
  public List<Outcome> getOutcomes() {
    return trial == null
        ? List.of()
        : trial.rows().stream().filter(row -> row.state() != State.UNCHANGED).toList();
  }

  public long count(String state) {
    return trial.count(State.valueOf(state));
  }

  public List<Column> getColumns() {
    return kind.columns().entrySet().stream().map(ExchangeView::column).toList();
  }

  private static Column column(Map.Entry<String, Class<?>> column) {
    Class<?> type = column.getValue();
    String words =
        type.isEnum()
            ? Stream.of(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .collect(Collectors.joining(", "))
            : "";
    return new Column(column.getKey(), "exchange.form." + form(column.getKey(), type), words);
  }

  private static String form(String name, Class<?> type) {
    if (type.isEnum()) {
      return "word";
    } else if (type == boolean.class) {
      return "yes_or_no";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "codes";
    } else if (type != String.class && type != LocalDate.class) {
      return "number";
    }
    return type == LocalDate.class || name.equals("code") || name.equals("figures") ? name : "text";
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  public Kind getKind() {
    return kind;
  }

  /** An address that names no list shows the first one. */
  public void setKind(Kind named) {
    kind = named == null ? Kind.INTERVENTION : named;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getFileName() {
    return fileName;
  }

  public Trial getTrial() {
    return trial;
  }
}
