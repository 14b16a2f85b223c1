package org.restora.shared.fault;

/** Somebody else changed it since it was read. */
public class Stale extends Fault {

  public Stale() {
    super("stale");
  }
}
