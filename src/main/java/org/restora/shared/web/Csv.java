package org.restora.shared.web;

import java.io.IOException;
import java.io.Writer;

/**
 * Comma-separated values (RFC 4180), UTF-8, with a byte order mark for spreadsheets. A cell that a
 * spreadsheet would take for a formula is written with a leading apostrophe.
 */
public final class Csv {

  private final Writer out;

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
    boolean formula =
        value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quote =
        safe.chars()
            .anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ';');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
