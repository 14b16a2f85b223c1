package org.restora.shared.fault;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads what went wrong out of a chain of causes: a fault of ours, a named rule of the database, a
 * lost race. A constraint's name is the key of its sentence, so a rule has one name in both worlds.
 */
public final class Faults {

  private static final String CHECK_VIOLATION = "23514";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String FOREIGN_KEY_VIOLATION = "23503";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private Faults() {}

  /** The fault that a person should be told, if the failure is one. */
  public static Optional<Fault> in(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      if (t instanceof Fault fault) {
        return Optional.of(fault);
      }
      if (t instanceof OptimisticLockException) {
        return Optional.of(new Stale());
      }
    }
    return brokenConstraint(failure).map(RuleViolation::new);
  }

  /** The name of the database's constraint that the failure broke. */
  public static Optional<String> brokenConstraint(Throwable failure) {
    return sqlException(failure)
        .filter(
            e ->
                switch (String.valueOf(e.getSQLState())) {
                  case CHECK_VIOLATION,
                      UNIQUE_VIOLATION,
                      EXCLUSION_VIOLATION,
                      FOREIGN_KEY_VIOLATION ->
                      true;
                  default -> false;
                })
        .filter(PSQLException.class::isInstance)
        .map(e -> ((PSQLException) e).getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint);
  }

  /** Whether trying the same act once more may succeed. */
  public static boolean lostRace(Throwable failure) {
    return sqlException(failure)
        .map(SQLException::getSQLState)
        .filter(state -> state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK))
        .isPresent();
  }

  private static Optional<SQLException> sqlException(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      if (t instanceof SQLException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private static Throwable next(Throwable t) {
    return t.getCause() == t ? null : t.getCause();
  }
}
