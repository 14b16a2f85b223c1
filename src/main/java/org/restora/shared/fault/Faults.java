package org.restora.shared.fault;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads what went wrong out of a chain of causes: a fault of ours, a named rule of the database, a
 * lost race. A constraint's name is the key of its sentence, so a rule has one name in both worlds;
 * one that is named after its column also says which input it is about.
 */
public final class Faults {

  private static final String CHECK_VIOLATION = "23514";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String FOREIGN_KEY_VIOLATION = "23503";
  private static final String NOT_NULL_VIOLATION = "23502";
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
  private static final String UNTRANSLATABLE_CHARACTER = "22P05";
  private static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";
  private static final String DATETIME_FIELD_OVERFLOW = "22008";
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
    return sqlException(failure)
        .filter(PSQLException.class::isInstance)
        .flatMap(e -> refusal(e.getSQLState(), ((PSQLException) e).getServerErrorMessage()));
  }

  /** What a person can understand of what the database says; everything else is an incident. */
  private static Optional<Fault> refusal(String state, ServerErrorMessage said) {
    return Optional.ofNullable(
        switch (String.valueOf(state)) {
          case CHECK_VIOLATION, UNIQUE_VIOLATION, EXCLUSION_VIOLATION, FOREIGN_KEY_VIOLATION ->
              new RuleViolation(said.getConstraint())
                  .at(field(said.getTable(), said.getConstraint()));
          case NOT_NULL_VIOLATION -> new RuleViolation("required").at(field(said.getColumn()));
          case CHARACTER_NOT_IN_REPERTOIRE, UNTRANSLATABLE_CHARACTER ->
              new RuleViolation("text.unprintable");
          case NUMERIC_VALUE_OUT_OF_RANGE -> new RuleViolation("number_too_large");
          case DATETIME_FIELD_OVERFLOW -> new RuleViolation("date_out_of_range");
          default -> null;
        });
  }

  /**
   * The input a constraint is about: a rule of one column is named after table and column, and an
   * input after its column ({@code patient_given_name} of {@code patient} belongs beside {@code
   * givenName}). Of any other rule no input has the name, and its sentence stands above the form.
   */
  private static String field(String table, String constraint) {
    return table != null && constraint.startsWith(table + "_")
        ? field(constraint.substring(table.length() + 1))
        : null;
  }

  private static String field(String column) {
    StringBuilder field = new StringBuilder();
    for (String word : String.valueOf(column).split("_")) {
      field.append(
          field.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return field.toString();
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
