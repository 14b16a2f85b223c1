package org.restora.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.copy.CopyManager;

/**
 * Rows of one table in the text format of COPY: in memory, and in a temporary file once there are
 * many.
 */
final class CopyBuffer implements AutoCloseable {

  private static final int SPILL_AT = 16 << 20;
  private static final long DAY = 86_400;

  private final String table;
  private final String columns;
  private byte[] bytes = new byte[1 << 13];
  private int length;
  private long rows;
  private long day = Long.MIN_VALUE;
  private String dayText;
  private Path file;
  private OutputStream spilled;

  CopyBuffer(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Adds a row: numbers, text, days, instants, ids, enums; null is null. */
  void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        raw((byte) '\t');
      }
      put(values[i]);
    }
    raw((byte) '\n');
    rows++;
    if (length > SPILL_AT) {
      spill();
    }
  }

  private void put(Object value) {
    if (value == null) {
      escaped('N');
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Instant at && at.getNano() == 0) {
      instant(at);
    } else if (value instanceof Boolean truth) {
      raw((byte) (truth ? 't' : 'f'));
    } else if (value instanceof Enum<?> constant) {
      ascii(constant.name());
    } else if (value instanceof BigDecimal number) {
      ascii(number.toPlainString());
    } else {
      ascii(value.toString());
    }
  }

  private void text(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '\\' -> escaped('\\');
        case '\t' -> escaped('t');
        case '\n' -> escaped('n');
        case '\r' -> escaped('r');
        default -> raw(b);
      }
    }
  }

  /** Instants make up half of all that is written, and those of one day come together. */
  private void instant(Instant at) {
    long epochDay = Math.floorDiv(at.getEpochSecond(), DAY);
    if (epochDay != day) {
      day = epochDay;
      dayText = LocalDate.ofEpochDay(day).toString();
    }
    int second = (int) Math.floorMod(at.getEpochSecond(), DAY);
    ascii(dayText);
    digits('T', second / 3600);
    digits(':', second / 60 % 60);
    digits(':', second % 60);
    raw((byte) 'Z');
  }

  private void digits(char before, int number) {
    raw((byte) before);
    raw((byte) ('0' + number / 10));
    raw((byte) ('0' + number % 10));
  }

  long rows() {
    return rows;
  }

  String table() {
    return table;
  }

  void load(CopyManager copy) throws SQLException {
    try (InputStream in = rowsWritten()) {
      copy.copyIn("copy " + table + " (" + columns + ") from stdin", in, 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream rowsWritten() throws IOException {
    InputStream rest = new ByteArrayInputStream(bytes, 0, length);
    if (file == null) {
      return rest;
    }
    spilled.flush();
    return new SequenceInputStream(Files.newInputStream(file), rest);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        spilled.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void spill() {
    try {
      if (file == null) {
        file = Files.createTempFile("restora-" + table, ".copy");
        spilled = Files.newOutputStream(file);
      }
      spilled.write(bytes, 0, length);
      length = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      raw((byte) text.charAt(i));
    }
  }

  private void escaped(char letter) {
    raw((byte) '\\');
    raw((byte) letter);
  }

  private void raw(byte b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = b;
  }
}
