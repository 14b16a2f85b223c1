package org.restora.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something that is prescribed; the treatments it covers hang on it, replaced as a whole. */
@Entity
@Table(name = "remedy")
public class RemedyEntry extends CodedRow<RemedyForm> {

  @Override
  void change(RemedyForm form) {
    Require.given(form.usual(), "usual");
    Require.that(!form.treatments().contains(form.usual()), "remedy_treatment_pkey", "treatments");
  }
}
