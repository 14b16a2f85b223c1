package org.restora.plan.home;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/**
 * The patient's way to the ticks without signing in (rule H5). Its doors are open to everybody, and
 * each asks for the link's secret. A wrong one is an answer, not an exception, because an exception
 * would roll the counted failure back.
 */
@Stateless
@Audited
@DenyAll
public class HomeLinkService {

  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Inject private Sql sql;
  @Inject private HomeBook book;
  @Inject private ClinicTime time;

  record Link(long planId, String secretHash, LocalDate expiresOn) {}

  record Place(String name, String phone, String language) {}

  /** What the patient sees: the clinic, and what to do at home. */
  public record Opened(
      String clinic, String phone, String language, LocalDate today, Programme programme)
      implements Serializable {}

  /** What the link shows; nothing when it does not hold. */
  @PermitAll
  public Optional<Opened> open(String token) {
    return plan(token).map(this::opened);
  }

  /** Says that a task was done on a day, or was not; nothing when the link does not hold. */
  @PermitAll
  public Optional<Opened> tick(String token, UUID task, LocalDate day, boolean done) {
    Optional<HomePlan> plan = plan(token);
    plan.ifPresent(held -> book.tick(held, task, day, done, null));
    return plan.map(this::opened);
  }

  private Opened opened(HomePlan plan) {
    Place place =
        sql.one(
                Place.class,
                """
                select s.name, s.phone, x.language from plan p
                join site s on s.id = p.site_id join patient x on x.id = p.patient_id where p.id = ?
                """,
                plan.id())
            .orElseThrow();
    return new Opened(
        place.name(), place.phone(), place.language(), time.today(plan.zone()), book.read(plan));
  }

  private Optional<HomePlan> plan(String text) {
    HomeToken token = HomeToken.read(text).orElse(null);
    if (token == null || guessing(token.link())) {
      return Optional.empty();
    }
    Link link =
        sql.one(
                Link.class,
                """
                select plan_id, secret_hash, expires_on from home_link
                where public_id = ? and revoked_at is null
                """,
                token.link())
            .orElse(null);
    if (link == null || !token.has(link.secretHash())) {
      sql.run("insert into home_link_failure (link, at) values (?, ?)", token.link(), time.now());
      sql.run("delete from home_link_failure where at < ?", time.now().minus(WINDOW));
      return Optional.empty();
    }
    Optional<HomePlan> plan =
        sql.one(HomePlan.class, HomePlan.SELECT + " where p.id = ?", link.planId())
            .filter(held -> held.status().inForce())
            .filter(held -> !time.today(held.zone()).isAfter(link.expiresOn()));
    plan.ifPresent(held -> Audit.patient(held.patientId()));
    return plan;
  }

  /** Tries at the same time wait for one another, or all would be counted before any has failed. */
  private boolean guessing(UUID link) {
    sql.value(
        String.class,
        "select pg_advisory_xact_lock(hashtextextended(?, 26))::text",
        link.toString());
    return sql.value(
                Integer.class,
                "select count(*)::int from home_link_failure where link = ? and at > ?",
                link,
                time.now().minus(WINDOW))
            .orElse(0)
        >= TRIES;
  }
}
