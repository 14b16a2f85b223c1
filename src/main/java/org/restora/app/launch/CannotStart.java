package org.restora.app.launch;

/** Restora cannot start here, and this one line says why and what to do. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String line) {
    super(line);
  }
}
