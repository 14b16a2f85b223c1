package org.restora.broken.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import org.restora.broken.plan.BrokenEntity;

/** Keeps entities and reaches the database. */
@ViewScoped
public class BrokenView implements Serializable {

  private transient EntityManager em;
  private transient List<BrokenEntity> entities;

  void open() {
    entities = em.createQuery("select b from BrokenEntity b", BrokenEntity.class).getResultList();
  }

  int count() {
    return entities.size();
  }
}
