package org.restora.catalog;

/** What a room is made for; a treatment type asks for one. */
public enum RoomKind {
  CONSULTING,
  TREATMENT,
  GYM,
  GROUP,
  POOL
}
