package org.restora.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets a page say {@code #{row.patient}} of a record, which EL 5 only knows how to do for beans.
 */
public class RecordResolver extends ELResolver {

  private record Part(Class<?> type, String name) {}

  private static final ConcurrentMap<Part, Optional<Method>> PARTS = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record) || !(property instanceof String name)) {
      return null;
    }
    Optional<Method> part =
        PARTS.computeIfAbsent(new Part(base.getClass(), name), RecordResolver::find);
    if (part.isEmpty()) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return part.get().invoke(base);
    } catch (ReflectiveOperationException e) {
      throw new jakarta.el.ELException(e.getCause() == null ? e : e.getCause());
    }
  }

  private static Optional<Method> find(Part part) {
    try {
      Method method = part.type().getMethod(part.name());
      method.setAccessible(true);
      return Optional.of(method);
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (base instanceof Record) {
      context.setPropertyResolved(true);
    }
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? Object.class : null;
  }
}
