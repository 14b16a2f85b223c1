package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.restora.shared.data.Stored;

/**
 * Days on which a site is closed. Announced, perhaps dropped before they begin; what has begun
 * stays for the figures.
 */
@Entity
public class Closure extends Stored {

  @Column(name = "site_id")
  private long siteId;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private ClosureKind kind;

  private String name;

  protected Closure() {}

  Closure(long siteId, ClosureForm form) {
    this.siteId = siteId;
    startsOn = Require.given(form.startsOn(), "startsOn");
    endsOn = Require.given(form.endsOn(), "endsOn");
    Require.that(!endsOn.isBefore(startsOn), "closure_order", "endsOn");
    kind = Require.given(form.kind(), "kind");
    name = Require.text(form.name(), "name");
    Require.that(name.length() <= 120, "closure_name", "name");
  }

  boolean hasBegun(LocalDate today) {
    return !startsOn.isAfter(today);
  }

  long siteId() {
    return siteId;
  }
}
