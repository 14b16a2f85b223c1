package org.restora.testing;

import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.util.UUID;
import org.restora.access.Passwords;
import org.restora.access.SignInService;
import org.restora.progress.Explanation;
import org.restora.progress.NoteContent;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteService;
import org.restora.progress.SigningService;

/** A visit booked with Anna on Monday at nine, and Anna signed in with a password to sign with. */
public final class AnnasVisit {

  public static final String PASSWORD = "a password of Anna's own";
  private static final String HASH = Passwords.hash(PASSWORD);

  public final long attendance;
  public final UUID signIn;

  private final Clinic clinic;
  private final NoteService notes;
  private final NoteQueries queries;
  private final SigningService signing;

  public AnnasVisit(Clinic clinic, Clinic.Plan plan) {
    this.clinic = clinic;
    notes = clinic.get(NoteService.class);
    queries = clinic.get(NoteQueries.class);
    signing = clinic.get(SigningService.class);
    attendance = clinic.booked(clinic.wish(plan, at(MONDAY, "09:00")));
    clinic.asAnna();
    Owner.run("update account set password_hash = ? where id = ?", HASH, clinic.annaAccount);
    String email =
        clinic.value(String.class, "select email from account where id = ?", clinic.annaAccount);
    SignInService signIns = clinic.get(SignInService.class);
    signIn = clinic.services.call(() -> signIns.signIn(email, PASSWORD, "test")).signIn();
  }

  /** The visit's note, opened if it was not. */
  public UUID open() {
    return clinic.services.call(() -> notes.open(attendance));
  }

  public NoteQueries.NoteView read(UUID note) {
    return clinic.services.call(() -> queries.note(note));
  }

  public int version(UUID note) {
    return read(note).head().version();
  }

  public void sign(UUID note, NoteContent content, Explanation why) {
    signing.sign(note, version(note), content, why, signIn, PASSWORD);
  }
}
