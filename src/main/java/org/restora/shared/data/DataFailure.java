package org.restora.shared.data;

import java.sql.SQLException;

/** The database refused; the cause says why. Not checked, so that the container rolls back. */
public class DataFailure extends RuntimeException {

  public DataFailure(SQLException cause) {
    super(cause);
  }
}
