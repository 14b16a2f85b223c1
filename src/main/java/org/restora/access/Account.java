package org.restora.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A person who may sign in. Begins with a one-time code, with which the person chooses a password;
 * an administrator may issue a new code, which makes the password void. Disabled rather than
 * deleted: audit rows and notes refer to it.
 */
@Entity
public class Account extends Stored {

  static final Duration CODE_HOLDS = Duration.ofHours(72);

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  private String email;
  private String name;
  private String language = "en";

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "one_time_code_hash")
  private String oneTimeCodeHash;

  @Column(name = "one_time_code_until")
  private Instant oneTimeCodeUntil;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  private Set<String> roles = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "account_site", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "site_id")
  private Set<Long> sites = new HashSet<>();

  protected Account() {}

  Account(AccountForm form, Instant now) {
    createdAt = now;
    change(form);
  }

  final void change(AccountForm form) {
    if (form.roles().isEmpty()) {
      throw new RuleViolation("account.no_role").at("roles");
    }
    email = form.email().strip().toLowerCase(Locale.ROOT);
    name = form.name().strip();
    language = form.language();
    replace(roles, form.roles());
    replace(sites, form.sites());
  }

  private static <T> void replace(Set<T> old, Set<T> wanted) {
    old.retainAll(wanted);
    old.addAll(wanted);
  }

  void issueCode(String codeHash, Instant now) {
    passwordHash = null;
    oneTimeCodeHash = codeHash;
    oneTimeCodeUntil = now.plus(CODE_HOLDS);
  }

  void choosePassword(String hash) {
    passwordHash = hash;
    oneTimeCodeHash = null;
    oneTimeCodeUntil = null;
  }

  void speak(String language) {
    this.language = language;
  }

  void disable(Instant now) {
    RuleViolation.unless(disabledAt == null, "account.already_disabled");
    disabledAt = now;
  }

  void enable() {
    disabledAt = null;
  }

  boolean isDisabled() {
    return disabledAt != null;
  }

  boolean codeHolds(Instant now) {
    return oneTimeCodeUntil != null && now.isBefore(oneTimeCodeUntil);
  }

  String passwordHash() {
    return passwordHash;
  }

  String oneTimeCodeHash() {
    return oneTimeCodeHash;
  }

  UUID publicId() {
    return publicId;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }
}
