package org.restora.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.shared.data.Translated;

/** A leaflet for patients. */
@Entity
@Table(name = "leaflet")
public class LeafletEntry extends CodedRow<LeafletForm> {

  @Enumerated(EnumType.STRING)
  private LeafletKind kind;

  private Translated body;
  private String source;
  private String review;

  @Override
  void change(LeafletForm form) {
    kind = Require.given(form.kind(), "kind");
    body = Require.words(form.body(), "body");
    source = Require.text(form.source(), "source");
    review = form.review();
  }
}
