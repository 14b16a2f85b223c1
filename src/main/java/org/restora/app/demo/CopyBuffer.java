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
import java.util.UUID;
import org.postgresql.copy.CopyManager;

/**
 * Rows of one table in the text format of COPY: in memory, and in a temporary file once there are
 * many.
 */
final class CopyBuffer implements AutoCloseable {

  private static final int SPILL_AT = 16 << 20;

  private final String table;
  private final String columns;
  private byte[] bytes = new byte[1 << 13];
  private int length;
  private long rows;
  private boolean inRow;
  private Path file;
  private OutputStream spilled;

  CopyBuffer(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  CopyBuffer put(long number) {
    return ascii(Long.toString(number));
  }

  CopyBuffer put(boolean value) {
    return ascii(value ? "t" : "f");
  }

  CopyBuffer put(UUID id) {
    return ascii(id.toString());
  }

  CopyBuffer put(Instant at) {
    return at == null ? none() : ascii(at.toString());
  }

  CopyBuffer put(LocalDate day) {
    return day == null ? none() : ascii(day.toString());
  }

  CopyBuffer put(Integer number) {
    return number == null ? none() : ascii(number.toString());
  }

  CopyBuffer put(Long number) {
    return number == null ? none() : ascii(number.toString());
  }

  CopyBuffer put(BigDecimal number) {
    return number == null ? none() : ascii(number.toPlainString());
  }

  CopyBuffer put(Enum<?> value) {
    return value == null ? none() : ascii(value.name());
  }

  CopyBuffer put(String text) {
    if (text == null) {
      return none();
    }
    separate();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '\\' -> escaped('\\');
        case '\t' -> escaped('t');
        case '\n' -> escaped('n');
        case '\r' -> escaped('r');
        default -> raw(b);
      }
    }
    return this;
  }

  CopyBuffer none() {
    separate();
    escaped('N');
    return this;
  }

  void end() {
    raw((byte) '\n');
    inRow = false;
    rows++;
    if (length > SPILL_AT) {
      spill();
    }
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

  private CopyBuffer ascii(String text) {
    separate();
    for (int i = 0; i < text.length(); i++) {
      raw((byte) text.charAt(i));
    }
    return this;
  }

  private void separate() {
    if (inRow) {
      raw((byte) '\t');
    }
    inRow = true;
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
