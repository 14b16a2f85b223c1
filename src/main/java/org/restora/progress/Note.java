package org.restora.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A note's head, and its draft while it is one. What was signed stands in {@code note_version}, out
 * of reach of this class and of the application's database role.
 */
@Entity
public class Note extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "patient_id")
  private long patientId;

  @Column(name = "attendance_id")
  private Long attendanceId;

  @Enumerated(EnumType.STRING)
  private NoteKind kind;

  private long author;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Enumerated(EnumType.STRING)
  private NoteStatus status = NoteStatus.DRAFT;

  @Convert(converter = NoteContentConverter.class)
  private NoteContent draft;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected Note() {}

  Note(
      long patientId,
      Long attendanceId,
      NoteKind kind,
      long author,
      Instant occurredAt,
      NoteContent draft,
      Instant now) {
    this.patientId = patientId;
    this.attendanceId = attendanceId;
    this.kind = kind;
    this.author = author;
    this.occurredAt = occurredAt;
    this.draft = draft;
    this.createdAt = now;
    this.savedAt = now;
  }

  void write(NoteContent content, long by, Instant now) {
    checkDraftOf(by);
    draft = content;
    savedAt = now;
  }

  void sign(long by, Instant now) {
    checkDraftOf(by);
    status = NoteStatus.SIGNED;
    draft = null;
    savedAt = now;
  }

  private void checkDraftOf(long by) {
    RuleViolation.unless(status == NoteStatus.DRAFT, "note.not_a_draft");
    RuleViolation.unless(author == by, "note.not_the_author");
  }

  void checkSigned() {
    RuleViolation.unless(status == NoteStatus.SIGNED, "note.not_signed");
  }

  UUID publicId() {
    return publicId;
  }

  long patientId() {
    return patientId;
  }

  Long attendanceId() {
    return attendanceId;
  }

  NoteKind kind() {
    return kind;
  }

  Instant occurredAt() {
    return occurredAt;
  }
}
