package org.restora.shared.fault;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something a person can understand and act on. The key names a sentence of the message bundle
 * ({@code fault.<key>}), the arguments fill it; nothing else of the exception is ever shown. Rolls
 * the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Fault extends RuntimeException {

  private final String key;
  private final transient List<Object> args;

  Fault(String key, Object... args) {
    super(key + (args.length == 0 ? "" : " " + Arrays.asList(args)));
    this.key = key;
    // an address may lack the id that was not found
    this.args = Collections.unmodifiableList(Arrays.asList(args.clone()));
  }

  public String key() {
    return key;
  }

  public List<Object> args() {
    return args == null ? List.of() : args;
  }
}
