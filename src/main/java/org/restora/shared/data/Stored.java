package org.restora.shared.data;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.restora.shared.fault.Stale;

/**
 * What every entity with a surrogate key has: an id out of the one sequence and a version against
 * lost updates.
 */
@MappedSuperclass
public abstract class Stored {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "restora_id")
  @SequenceGenerator(name = "restora_id", sequenceName = "restora_id", allocationSize = 50)
  private Long id;

  @Version private int version;

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  /**
   * Goes on only if nobody changed it since the caller read it.
   *
   * @throws Stale when the version differs
   */
  public void expect(int expectedVersion) {
    if (version != expectedVersion) {
      throw new Stale();
    }
  }
}
