package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restora.shared.data.Sql;

/**
 * Live claims on therapists, patients and rooms (rule S1). Whoever claims first takes the locks of
 * everything the act will touch, in one order for everybody, so that two acts wait for each other
 * but never crosswise.
 */
@Dependent
class Occupancy {

  @Inject private Sql sql;

  /** Something that can be taken; the lane is a place in a room. */
  record Claim(ResourceKind kind, long id, int lane, Instant from, Instant until) {}

  /** A claim that stands in the way. */
  record Conflict(String kind, long resourceId, Instant startsAt, Instant endsAt) {}

  record Key(ResourceKind kind, long id) {}

  /**
   * Takes the locks of these claims' resources until the transaction ends; a statement of its own.
   */
  void lock(Collection<Claim> claims) {
    lockKeys(claims.stream().map(c -> new Key(c.kind(), c.id())).toList());
  }

  void lockKeys(Collection<Key> keys) {
    List<Long> ordered =
        keys.stream()
            .distinct()
            .sorted(Comparator.comparing(Key::kind).thenComparing(Key::id))
            // surrogate ids are unique across kinds: one sequence gives them all
            .map(Key::id)
            .toList();
    sql.value(
        Integer.class,
        "select count(pg_advisory_xact_lock(id))::int from (select id from unnest(?::bigint[]) with ordinality u (id, n) order by n) o",
        ordered);
  }

  /** The first claim in the way of one of these, if any. */
  Optional<Conflict> conflict(Collection<Claim> claims) {
    for (Claim claim : claims) {
      Optional<Conflict> found =
          sql
              .list(
                  Conflict.class,
                  """
                  select kind, resource_id, starts_at, ends_at from occupancy
                  where kind = ? and resource_id = ? and lane = ? and override_no = 0
                    and during && tstzrange(?, ?, '[)')
                  order by starts_at limit 1
                  """,
                  claim.kind().letter(),
                  claim.id(),
                  claim.lane(),
                  claim.from(),
                  claim.until())
              .stream()
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  void claim(long appointmentId, Collection<Claim> claims) {
    for (Claim claim : claims) {
      sql.run(
          "insert into occupancy (appointment_id, kind, resource_id, lane, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)",
          appointmentId,
          claim.kind().letter(),
          claim.id(),
          claim.lane(),
          claim.from(),
          claim.until());
    }
  }

  void release(long appointmentId) {
    sql.run("delete from occupancy where appointment_id = ?", appointmentId);
  }
}
