package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;

/**
 * A row of the catalogue (rule C1): begun with a code that never changes, changed as a whole,
 * retired when it is no longer offered, taken back when it is offered again; never deleted.
 *
 * @param <F> what is written down of it
 */
@MappedSuperclass
public abstract class CodedRow<F extends CatalogForm> {

  static final String CODE = "[A-Z][A-Z0-9_]{0,29}";

  @Id private String code;
  @Version private int version;
  private Translated name;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  final void begin(String newCode) {
    Require.that(newCode != null && newCode.matches(CODE), "catalogue_code_shape", "code");
    code = newCode;
  }

  final void describe(F form) {
    name = Require.words(form.name(), "name");
    change(form);
  }

  abstract void change(F form);

  final void retire(LocalDate today) {
    RuleViolation.unless(retiredOn == null, "catalog.already_retired");
    retiredOn = today;
  }

  /** Retired on a day that is over or today; null: offered. */
  final void retiredOn(LocalDate day) {
    retiredOn = day;
  }

  final void takeBack() {
    retiredOn = null;
  }

  /**
   * Goes on only if nobody changed it since the caller read it.
   *
   * @throws Stale when the version differs
   */
  final void expect(int expectedVersion) {
    if (version != expectedVersion) {
      throw new Stale();
    }
  }
}
