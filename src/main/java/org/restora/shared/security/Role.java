package org.restora.shared.security;

/**
 * The roles of the clinic. They stand on the doors of the services; pages and menus only mirror
 * them.
 */
public final class Role {

  /** Books, moves, checks in. Never sees note bodies or diagnoses. */
  public static final String FRONT_DESK = "FRONT_DESK";

  /** Plans, treats, charts, signs own notes. */
  public static final String THERAPIST = "THERAPIST";

  /** A therapist who also answers for others' work. */
  public static final String SUPERVISOR = "SUPERVISOR";

  /** Reads figures. Has no chart access. */
  public static final String MANAGER = "MANAGER";

  /** People, roles, sites, rooms, catalogues, rosters, audit. Has no chart access. */
  public static final String ADMINISTRATOR = "ADMINISTRATOR";

  private Role() {}
}
