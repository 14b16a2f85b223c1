package org.restora.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A qualification. */
@Entity
@Table(name = "qualification")
public class QualificationEntry extends CodedRow<QualificationForm> {

  @Override
  void change(QualificationForm form) {}
}
