package org.restora.shared.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Around every service: a command ({@code XxxService}) always leaves a row, a read ({@code
 * XxxQueries}) when it touched a patient. Ids only, never content.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {

  @Inject private AuditTrail trail;

  @AroundInvoke
  Object write(InvocationContext call) throws Exception {
    String service = call.getMethod().getDeclaringClass().getSimpleName();
    Object[] parameters = call.getParameters() == null ? new Object[0] : call.getParameters();
    List<Object> ids = Arrays.stream(parameters).filter(AuditInterceptor::isId).toList();
    return trail.write(
        service + "." + call.getMethod().getName(),
        service.endsWith("Queries"),
        ids,
        call::proceed);
  }

  static boolean isId(Object value) {
    return value instanceof Long || value instanceof UUID;
  }
}
