package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restora.testing.TestDatabase;

/** The persistence unit, as it is shipped, on the migrated schema. */
class MappingsIT {

  @Test
  void everyEntityAndWhatHangsOnItHasItsTableAndColumns() {
    Map<String, String> alone =
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
            "jakarta.persistence.jdbc.url", TestDatabase.url(),
            "jakarta.persistence.jdbc.user", "restora_app",
            "jakarta.persistence.jdbc.password", "embedded");
    List<String> wrong = new ArrayList<>();
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("restora", alone);
        EntityManager manager = factory.createEntityManager()) {
      var entities = factory.getMetamodel().getEntities();
      assertTrue(entities.size() >= 15, "found " + entities.size());
      for (EntityType<?> entity : entities) {
        touch(manager, "select e from " + entity.getName() + " e", wrong);
        for (PluralAttribute<?, ?, ?> part : entity.getPluralAttributes()) {
          touch(
              manager,
              "select p from " + entity.getName() + " e join e." + part.getName() + " p",
              wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void touch(EntityManager manager, String question, List<String> wrong) {
    try {
      manager.createQuery(question).setMaxResults(1).getResultList();
    } catch (RuntimeException e) {
      wrong.add(question + ": " + e.getMessage());
    }
  }
}
