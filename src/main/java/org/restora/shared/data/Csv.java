package org.restora.shared.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.restora.shared.fault.RuleViolation;

/**
 * Comma-separated values (RFC 4180), UTF-8, with a byte order mark for spreadsheets. A cell that a
 * spreadsheet would take for a formula is written with a leading apostrophe, which is taken off
 * again when it is read; numbers are left as they are.
 */
public final class Csv {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final Writer out;

  /** A line that was read, with the number at which it begins in its file. */
  public record Line(int number, List<String> cells) {}

  public Csv(Writer out) throws IOException {
    this.out = out;
    out.write('\ufeff');
  }

  public void row(Object... cells) throws IOException {
    String comma = "";
    for (Object cell : cells) {
      out.write(comma);
      out.write(cell(cell));
      comma = ",";
    }
    out.write("\r\n");
  }

  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean formula = value instanceof String && FORMULA.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    boolean quote =
        safe.chars()
            .anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ';');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /**
   * The text of a file, without a byte order mark.
   *
   * @throws RuleViolation when it is not UTF-8
   */
  public static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RuleViolation("csv.not_utf8");
    }
  }

  /**
   * The lines that hold anything. Cells are parted by commas, or by semicolons where the first line
   * has more of them.
   *
   * @throws RuleViolation naming the line where the quotes end
   */
  public static List<Line> read(String text) {
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    String head = body.lines().findFirst().orElse("");
    boolean semicolons = count(head, ';') > count(head, ',');
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(semicolons ? ';' : ',').build();
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
      for (CSVRecord read : parser) {
        List<String> cells = read.stream().map(Csv::unguarded).toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line(number, cells));
        }
        number = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new RuleViolation("csv.quotes", number);
    }
    return lines;
  }

  private static String unguarded(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
