package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

/** Something a patient does at home. */
@Entity
@Table(name = "home_task")
public class HomeTaskEntry extends CodedRow<HomeTaskForm> {

  @Enumerated(EnumType.STRING)
  private HomeTaskKind kind;

  private int minutes;

  @Column(name = "region_allowed")
  private boolean regionAllowed;

  private Translated safety;
  private String leaflet;
  private String alike;
  private String source;

  @Override
  void change(HomeTaskForm form) {
    Require.that(1 <= form.minutes() && form.minutes() <= 120, "home_task_minutes", "minutes");
    kind = Require.given(form.kind(), "kind");
    minutes = form.minutes();
    regionAllowed = form.regionAllowed();
    safety = Require.words(form.safety(), "safety");
    leaflet = form.leaflet();
    alike = form.alike();
    source = Require.text(form.source(), "source");
  }
}
