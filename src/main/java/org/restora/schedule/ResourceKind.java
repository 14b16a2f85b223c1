package org.restora.schedule;

/** What can be taken only once at a time. The letter stands in the database. */
public enum ResourceKind {
  THERAPIST("T"),
  PATIENT("P"),
  ROOM("R"),
  DEVICE("D");

  private final String letter;

  ResourceKind(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }
}
