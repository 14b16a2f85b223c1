package org.restora.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.restora.access.Passwords;
import org.restora.shared.time.ClinicTime;

/**
 * Fills an empty database with the demo clinic: a year that was, a day in full swing, six weeks
 * that are booked. The same seed at the same instant makes the same clinic; only the hash of the
 * password has a salt of its own.
 */
public final class DemoClinic {

  /** Every demo person's. */
  public static final String PASSWORD = "restora demo clinic";

  private DemoClinic() {}

  /** Role in words → e-mail, for the box. */
  public static Map<String, String> people() {
    return Team.people();
  }

  /** Makes the clinic unless there is one. */
  public static void fillIfEmpty(String url, String ownerPassword, Consumer<String> say) {
    try (Connection connection = DriverManager.getConnection(url, "restora_owner", ownerPassword)) {
      if (number(connection, "select count(*) from site") > 0) {
        return;
      }
      say.accept("Filling the demo clinic …");
      fill(connection, DemoSize.demo());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a clinic as of now in a database that has none. */
  public static void fill(Connection owner, DemoSize size) throws SQLException {
    fill(owner, size, new ClinicTime().now());
  }

  /**
   * Makes a clinic in a database that has none, in one transaction.
   *
   * @param now when it is looked at: what is dated is dated from here
   */
  public static void fill(Connection owner, DemoSize size, Instant now) throws SQLException {
    boolean alone = owner.getAutoCommit();
    owner.setAutoCommit(false);
    try (Tables tables = new Tables()) {
      Ids ids = new Ids(number(owner, "select last_value from restora_id"));
      long patients =
          number(
              owner,
              "select last_value - case when is_called then 0 else 1 end from patient_number");
      long lastPatient =
          make(size, Frame.of(now, size), ids, tables, Catalogue.read(owner), patients);
      ForeignKeys references = ForeignKeys.takeOff(owner, tables.names());
      tables.load(owner.unwrap(PGConnection.class).getCopyAPI());
      references.putBack(owner);
      try (var statement = owner.createStatement()) {
        // whoever takes a block of fifty ids from the sequence counts back from its value
        statement.execute("select setval('restora_id', " + (ids.last() + 50) + ")");
        statement.execute("select setval('patient_number', " + lastPatient + ")");
        statement.execute(text("plan-history.sql"));
        statement.execute(text("home-programmes.sql"));
        statement.execute(text("offers.sql"));
        statement.execute("analyze " + String.join(", ", tables.names()));
      }
      owner.commit();
    } catch (SQLException | RuntimeException e) {
      owner.rollback();
      throw e;
    } finally {
      owner.setAutoCommit(alone);
    }
  }

  /** Answers the last patient's number. */
  private static long make(
      DemoSize size, Frame frame, Ids ids, Tables tables, Catalogue catalogue, long patientNumber) {
    Dice dice = new Dice(size.seed());
    List<Centre> centres = Centre.build(size, frame, ids, tables);
    // slow on purpose, so it goes on beside the rest
    CompletableFuture<String> password =
        CompletableFuture.supplyAsync(() -> Passwords.hash(PASSWORD));
    Team team = new Team(size, frame, dice.split(), ids, tables, centres);
    team.build();
    Alerts alerts = new Alerts(frame, dice.split(), ids, tables, catalogue);
    People people = new People(size, frame, dice.split(), ids, tables, alerts);
    people.build(centres);
    Planner planner = new Planner(frame, dice.split(), ids, tables, catalogue);
    Traces traces = new Traces(frame, dice.split(), tables, team.desk);
    SafetyRows safety =
        new SafetyRows(
            frame,
            new Dice(size.seed() + 2),
            new Dice(size.seed() + 4),
            ids,
            tables,
            catalogue,
            team);
    Notes notes = new Notes(size, frame, dice.split(), ids, tables, catalogue, traces, safety);
    Dice forRows = dice.split();
    Dice forBooking = dice.split();
    Authorisations authorised =
        new Authorisations(
            frame, new Dice(size.seed() + 1), ids, tables, team, catalogue.remedies());
    SessionRows rows = new SessionRows(frame, forRows, ids, tables, team.desk, authorised);
    Booking booking = new Booking(frame, forBooking, rows, notes, traces, safety);
    Courses courses = new Courses(frame, dice.split(), catalogue, planner, booking, centres);
    Groups groups = new Groups(dice.split(), catalogue);
    HomeVisits homes = new HomeVisits(frame, new Dice(size.seed() + 5), catalogue, booking);
    Singles singles = new Singles(frame, dice.split(), catalogue, booking);
    new Sessions(frame, dice.split(), booking, groups, homes, courses, singles).fill(centres);
    people.newcomers(centres).forEach(authorised::phones);
    authorised.write();
    traces.write(centres);
    team.writeAccounts(password.join());
    List<Person> everybody = centres.stream().flatMap(c -> c.people.stream()).toList();
    safety.general(everybody);
    new Wishes(frame, new Dice(size.seed() + 3), ids, tables, catalogue).write(everybody);
    return people.write(patientNumber, team);
  }

  /** What follows from what was loaded. */
  private static String text(String file) {
    try (var in = DemoClinic.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      results.next();
      return results.getLong(1);
    }
  }
}
