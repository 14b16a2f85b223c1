package org.restora.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is signed in, read anew at each request. */
public record SignedIn(
    UUID signIn,
    long accountId,
    String name,
    String email,
    String language,
    List<?> roles,
    Instant startedAt,
    Instant lastActAt)
    implements Serializable {

  /** A person who has not acted for so long is asked for the password again. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the screen is locked: the person has not acted for a while. */
  public boolean idle(Instant now) {
    return now.isAfter(lastActAt.plus(IDLE));
  }
}
