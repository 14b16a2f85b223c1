package org.restora.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.restora.shared.data.Translated;

/**
 * Every text inside a form, found by reflection: in records, in translated words, in the first of a
 * list, in what is set by setters. A list of texts is a choice out of many, no text that is typed.
 */
public final class TextFields {

  private TextFields() {}

  /** A place in a form where a text stands; changing it makes another form. */
  public record Field(
      String name, UnaryOperator<Object> get, BiFunction<Object, Object, Object> put) {

    public String of(Object form) {
      return (String) get.apply(form);
    }

    public Object with(Object form, String text) {
      return put.apply(form, text);
    }
  }

  /** The texts of a form, named type.part; lists need an element to be looked into. */
  public static List<Field> of(Object form) {
    List<Field> fields = new ArrayList<>();
    inside(form, new Field("", root -> root, (root, value) -> value), fields);
    return fields;
  }

  private static void inside(Object value, Field here, List<Field> fields) {
    if (value instanceof Record) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        visit(
            name(value, part.getName()),
            part.getType(),
            read(part.getAccessor(), value),
            root -> read(part.getAccessor(), here.get().apply(root)),
            (root, changed) ->
                here.put().apply(root, copy((Record) here.get().apply(root), part, changed)),
            fields);
      }
    } else if (value != null && value.getClass().getName().startsWith("org.restora.")) {
      for (Method getter : value.getClass().getMethods()) {
        if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
          bean(value, getter, here, fields);
        }
      }
    }
  }

  private static void bean(Object value, Method getter, Field here, List<Field> fields) {
    String part = getter.getName().substring(3);
    boolean list = getter.getReturnType() == List.class;
    Method setter = list ? null : setter(value.getClass(), part, getter.getReturnType());
    if (!list && setter == null) {
      return;
    }
    visit(
        name(value, part.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + part.substring(1)),
        getter.getReturnType(),
        read(getter, value),
        root -> read(getter, here.get().apply(root)),
        (root, changed) -> {
          Object copy = copy(here.get().apply(root));
          if (list) {
            refill(read(getter, copy), changed);
          } else {
            call(setter, copy, changed);
          }
          return here.put().apply(root, copy);
        },
        fields);
  }

  private static void visit(
      String name,
      Class<?> type,
      Object value,
      UnaryOperator<Object> get,
      BiFunction<Object, Object, Object> put,
      List<Field> fields) {
    if (type == String.class) {
      fields.add(new Field(name, get, put));
    } else if (type == Translated.class) {
      for (String language : List.of("en", "de")) {
        fields.add(
            new Field(
                name + "." + language,
                root ->
                    get.apply(root) == null ? null : ((Translated) get.apply(root)).in(language),
                (root, text) -> put.apply(root, said(get.apply(root), language, text))));
      }
    } else if (value instanceof List<?> list) {
      if (!list.isEmpty() && !(list.get(0) instanceof String)) {
        inside(
            list.get(0),
            new Field(
                name,
                root -> ((List<?>) get.apply(root)).get(0),
                (root, first) -> {
                  List<Object> changed = new ArrayList<>((List<?>) get.apply(root));
                  changed.set(0, first);
                  return put.apply(root, changed);
                }),
            fields);
      }
    } else if (type.isRecord() && type.getName().startsWith("org.restora.")) {
      inside(value, new Field(name, get, put), fields);
    }
  }

  private static Translated said(Object before, String language, Object text) {
    var words =
        new HashMap<>(
            before == null ? Translated.of("x", "x").words() : ((Translated) before).words());
    words.put(language, (String) text);
    return new Translated(words);
  }

  private static String name(Object value, String part) {
    return value.getClass().getSimpleName() + "." + part;
  }

  private static Method setter(Class<?> type, String part, Class<?> value) {
    try {
      return type.getMethod("set" + part, value);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @SuppressWarnings("unchecked")
  private static void refill(Object list, Object changed) {
    List<Object> old = (List<Object>) list;
    old.clear();
    old.addAll((List<?>) changed);
  }

  private static Object read(Method method, Object of) {
    return call(method, of);
  }

  private static Object call(Method method, Object of, Object... args) {
    try {
      method.setAccessible(true);
      return method.invoke(of, args);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private static Object copy(Record old, RecordComponent changed, Object value) {
    RecordComponent[] parts = old.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      boolean here = parts[i].getName().equals(changed.getName());
      values[i] = here ? value : read(parts[i].getAccessor(), old);
    }
    return make(old.getClass(), types, values);
  }

  /**
   * The form again with what was read: each part whose name and type the row has too is the row's.
   */
  public static <R extends Record> R readBack(R form, Record row) {
    RecordComponent[] parts = form.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = read(parts[i].getAccessor(), form);
      for (RecordComponent column : row.getClass().getRecordComponents()) {
        if (column.getName().equals(parts[i].getName()) && column.getType() == types[i]) {
          values[i] = read(column.getAccessor(), row);
        }
      }
    }
    @SuppressWarnings("unchecked")
    R again = (R) make(form.getClass(), types, values);
    return again;
  }

  private static Object make(Class<?> type, Class<?>[] types, Object[] values) {
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object copy(Object bean) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(bean);
      }
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
