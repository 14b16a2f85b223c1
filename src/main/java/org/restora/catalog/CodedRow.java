package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.Stale;

/**
 * A row of the catalogue (rule C1): begun with a code that never changes, changed as a whole,
 * offered on the days of its validity; never deleted.
 *
 * @param <F> what is written down of it
 */
@MappedSuperclass
public abstract class CodedRow<F extends CatalogForm> {

  static final String CODE = "[A-Z][A-Z0-9_]{0,29}";

  @Id private String code;
  @Version private int version;
  private Translated name;

  @Column(name = "valid_from")
  private LocalDate validFrom;

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

  final Validity validity() {
    return new Validity(validFrom, retiredOn);
  }

  final void offer(Validity validity) {
    validFrom = validity.checked().validFrom();
    retiredOn = validity.retiredOn();
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
