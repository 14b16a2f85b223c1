package org.restora.broken.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Date;
import org.restora.broken.schedule.BrokenService;

/** No version, a binary fraction, a setter, an own clock, an import from above, an old date. */
@Entity
public class BrokenEntity {

  @Id private long id;
  private double price;
  private Date since;
  private BrokenService above;

  public void setPrice(double price) {
    this.price = price;
  }

  Instant age() {
    return Instant.now();
  }

  @Override
  public String toString() {
    return id + " " + price + since + above;
  }
}
