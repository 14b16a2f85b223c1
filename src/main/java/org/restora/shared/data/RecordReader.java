package org.restora.shared.data;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes records of one type out of the rows of one result: found once a result, then plain reads. A
 * record inside of the record is read from columns of the same row.
 */
final class RecordReader<R extends Record> {

  private static final ClassValue<MethodHandle> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          RecordComponent[] parts = type.getRecordComponents();
          Class<?>[] types = new Class<?>[parts.length];
          for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
          }
          try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                .unreflectConstructor(constructor)
                .asSpreader(Object[].class, types.length);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private final Class<R> type;
  private final RecordComponent[] parts;
  private final int[] columns;
  private final RecordReader<?>[] inner;

  private RecordReader(
      Class<R> type, RecordComponent[] parts, int[] columns, RecordReader<?>[] inner) {
    this.type = type;
    this.parts = parts;
    this.columns = columns;
    this.inner = inner;
  }

  static <R extends Record> RecordReader<R> of(Class<R> type, ResultSet results)
      throws SQLException {
    ResultSetMetaData meta = results.getMetaData();
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      byName.put(meta.getColumnLabel(i).replace("_", "").toLowerCase(java.util.Locale.ROOT), i);
    }
    return of(type, byName);
  }

  private static <R extends Record> RecordReader<R> of(Class<R> type, Map<String, Integer> byName) {
    RecordComponent[] parts = type.getRecordComponents();
    int[] columns = new int[parts.length];
    RecordReader<?>[] inner = new RecordReader<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (isRecord(parts[i].getType())) {
        inner[i] = of(parts[i].getType().asSubclass(Record.class), byName);
        continue;
      }
      Integer column = byName.get(parts[i].getName().toLowerCase(java.util.Locale.ROOT));
      if (column == null) {
        throw new IllegalStateException(
            "no column for " + type.getSimpleName() + "." + parts[i].getName());
      }
      columns[i] = column;
    }
    return new RecordReader<>(type, parts, columns, inner);
  }

  /** Words in languages are one column. */
  private static boolean isRecord(Class<?> type) {
    return type.isRecord() && type != Translated.class;
  }

  R read(ResultSet results) throws SQLException {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] =
          inner[i] == null
              ? Columns.read(results, columns[i], parts[i].getType())
              : inner[i].read(results);
    }
    try {
      return type.cast(CONSTRUCTORS.get(type).invoke(values));
    } catch (RuntimeException | SQLException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
