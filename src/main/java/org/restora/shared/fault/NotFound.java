package org.restora.shared.fault;

/** There is no such thing, or it is not the caller's to see: the two are not told apart. */
public class NotFound extends Fault {

  public NotFound(String what, Object id) {
    super("not_found", what, id);
  }
}
