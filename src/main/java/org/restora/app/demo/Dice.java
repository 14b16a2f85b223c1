package org.restora.app.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Chance that repeats itself: seeded, and split for each part, so that one part's change leaves the
 * others as they were.
 */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this(new SplittableRandom(seed));
  }

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  Dice split() {
    return new Dice(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least >= most ? least : random.nextInt(least, most + 1);
  }

  long between(long least, long most) {
    return least >= most ? least : random.nextLong(least, most + 1);
  }

  double real() {
    return random.nextDouble();
  }

  /** Around a mean, mostly within a spread: the sum of three throws is bell enough. */
  double around(double mean, double spread) {
    return mean + spread * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
  }

  <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One of the things, the heavier the likelier; null when there is none. */
  <T> T weighted(List<T> things, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * things.stream().mapToDouble(weight).sum();
    for (T thing : things) {
      left -= weight.applyAsDouble(thing);
      if (left < 0) {
        return thing;
      }
    }
    return things.isEmpty() ? null : things.get(things.size() - 1);
  }

  UUID uuid() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
