package org.restora.shared.data;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Java values to SQL parameters, SQL columns to Java values: the one table of types. */
final class Columns {

  private Columns() {}

  static void bind(PreparedStatement statement, Object... args) throws SQLException {
    for (int i = 0; i < args.length; i++) {
      bind(statement, i + 1, args[i]);
    }
  }

  private static void bind(PreparedStatement statement, int index, Object arg) throws SQLException {
    if (arg == null) {
      statement.setNull(index, Types.NULL);
    } else if (arg instanceof String text) {
      statement.setString(index, Texts.check(text));
    } else if (arg instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (arg instanceof Enum<?> word) {
      statement.setString(index, word.name());
    } else if (arg instanceof ZoneId zone) {
      statement.setString(index, zone.getId());
    } else if (arg instanceof Translated translated) {
      statement.setObject(index, new TranslatedConverter().convertToDatabaseColumn(translated));
    } else if (arg instanceof Collection<?> list) {
      statement.setArray(index, array(statement, list));
    } else {
      statement.setObject(index, arg);
    }
  }

  private static Array array(PreparedStatement statement, Collection<?> list) throws SQLException {
    boolean numbers = list.stream().allMatch(Long.class::isInstance) && !list.isEmpty();
    Object[] elements = list.stream().map(Columns::element).toArray();
    return statement.getConnection().createArrayOf(numbers ? "bigint" : "text", elements);
  }

  private static Object element(Object element) {
    if (element instanceof String text) {
      return Texts.check(text);
    }
    return element instanceof Enum<?> word ? word.name() : element;
  }

  static Object read(ResultSet results, int column, Class<?> type) throws SQLException {
    if (type == String.class) {
      return results.getString(column);
    } else if (type == long.class) {
      return results.getLong(column);
    } else if (type == int.class) {
      return results.getInt(column);
    } else if (type == boolean.class) {
      return results.getBoolean(column);
    } else if (type == Instant.class) {
      OffsetDateTime at = results.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    } else if (type == ZoneId.class) {
      String zone = results.getString(column);
      return zone == null ? null : ZoneId.of(zone);
    } else if (type == Translated.class) {
      String json = results.getString(column);
      return json == null ? null : TranslatedConverter.read(json);
    } else if (type == List.class) {
      Array array = results.getArray(column);
      return array == null ? List.of() : List.of((Object[]) array.getArray());
    } else if (type.isEnum()) {
      String word = results.getString(column);
      return word == null ? null : constant(type, word);
    } else if (type == Long.class
        || type == Integer.class
        || type == Boolean.class
        || type == BigDecimal.class
        || type == LocalDate.class
        || type == LocalTime.class
        || type == UUID.class) {
      return results.getObject(column, type);
    }
    throw new IllegalArgumentException("no column type for " + type);
  }

  private static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(word)) {
        return constant;
      }
    }
    throw new IllegalStateException(word + " is no " + type.getSimpleName());
  }
}
