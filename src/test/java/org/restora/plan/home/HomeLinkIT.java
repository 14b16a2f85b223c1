package org.restora.plan.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.plan.home.HomeLinkService.Opened;
import org.restora.shared.fault.NotFound;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** The patient's link (rule H5). */
class HomeLinkIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final Clinic.Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final HomeService service = clinic.get(HomeService.class);
  private final HomeLinkService links = clinic.get(HomeLinkService.class);
  private final UUID walk = walk(plan);
  private final String token = issue(plan);

  private UUID walk(Clinic.Plan of) {
    HomeForm form = new HomeForm("HOME_WALK", null, null, 20, 3, MONDAY, null, "", null);
    return clinic.services.call(() -> service.add(of.publicId(), form));
  }

  private String issue(Clinic.Plan of) {
    return clinic.services.call(() -> service.issueLink(of.publicId()));
  }

  private Optional<Opened> open(String text) {
    return clinic.services.call(() -> links.open(text));
  }

  @Test
  void thePatientTicksAndTakesItBackAndTheTherapistSeesIt() {
    assertTrue(open(token).orElseThrow().programme().ticking());
    Opened after = clinic.services.call(() -> links.tick(token, walk, MONDAY, true)).orElseThrow();
    assertTrue(after.programme().tasks().get(0).week().get(6).done());
    assertEquals(
        1,
        clinic.count(
            "select count(*)::int from home_tick where ticked_by is null and task_id in (select id from plan_home_task where public_id = ?)",
            walk));
    Programme seen =
        clinic.services.call(() -> clinic.get(HomeQueries.class).programme(plan.publicId()));
    assertTrue(seen.tasks().get(0).week().get(6).done());
    clinic.services.call(() -> links.tick(token, walk, MONDAY, false));
    assertFalse(open(token).orElseThrow().programme().tasks().get(0).week().get(6).done());
  }

  @Test
  void theSecretStandsNowhere() {
    String secret = token.substring(token.indexOf('.') + 1);
    assertTrue(secret.length() >= 43, "256 bits");
    assertNotEquals(
        secret,
        clinic.value(
            String.class, "select secret_hash from home_link where plan_id = ?", plan.id()));
  }

  @Test
  void aTaskOfAnotherPlanIsNotTickedThroughIt() {
    UUID theirs = walk(clinic.plan(clinic.patient("Roy", "Lin"), 6, 2, 1));
    assertThrows(
        NotFound.class, () -> clinic.services.call(() -> links.tick(token, theirs, MONDAY, true)));
    assertEquals(1, open(token).orElseThrow().programme().tasks().size());
  }

  @Test
  void aRevokedAReplacedAndAnExpiredLinkOpenNothing() {
    String second = issue(plan);
    assertTrue(open(token).isEmpty(), "replaced");
    assertTrue(open(second).isPresent());
    clinic.services.run(() -> service.revokeLink(plan.publicId()));
    assertTrue(open(second).isEmpty(), "revoked");
    String third = issue(plan);
    clinic.clock.pass(Duration.ofDays(184));
    assertTrue(open(third).isEmpty(), "expired");
    assertTrue(clinic.services.call(() -> links.tick(third, walk, MONDAY, true)).isEmpty());
  }

  @Test
  void itEndsWithThePlanAndRestsWhileThePlanRests() {
    Owner.run("update plan set status = 'ON_HOLD' where id = ?", plan.id());
    assertFalse(open(token).orElseThrow().programme().ticking());
    Owner.run(
        "update plan set status = 'COMPLETED', ended_at = ? where id = ?",
        clinic.clock.instant(),
        plan.id());
    assertTrue(open(token).isEmpty());
  }

  @Test
  void whatIsNoLinkOpensNothing() {
    for (String text :
        new String[] {
          null, "", ".", "x", UUID.randomUUID() + ".", token + "x", "'.'", token.replace('.', '-')
        }) {
      assertTrue(open(text).isEmpty(), String.valueOf(text));
    }
  }

  @Test
  void whoGuessesIsNotAnsweredEvenWithTheRightSecretUntilTheWindowHasPassed() {
    String guess = token.substring(0, token.indexOf('.')) + ".guess";
    for (int i = 0; i < 9; i++) {
      assertTrue(open(guess).isEmpty());
    }
    assertTrue(open(token).isPresent(), "nine wrong ones are not ten");
    assertTrue(open(guess).isEmpty());
    assertTrue(open(token).isEmpty(), "ten are");
    assertTrue(clinic.services.call(() -> links.tick(token, walk, MONDAY, true)).isEmpty());
    assertTrue(open(issue(plan)).isPresent(), "a new link is another one");
    String mine = issue(plan);
    clinic.clock.pass(Duration.ofMinutes(16));
    assertTrue(open(mine).isPresent());
  }
}
