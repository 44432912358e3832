package dev.matinee.evaluation.fresh;

import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A seeded random order for each person. Immutable; safe for use by any number of threads. */
record RandomOrder(long seed, List<Long> items) implements NewItemOrder {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  static RandomOrder of(long seed, Set<Long> items) {
    return new RandomOrder(seed, items.stream().sorted().toList());
  }

  @Override
  public List<Long> of(UserProfile person) {
    List<Long> order = new ArrayList<>(items);
    Collections.shuffle(order, new Random(seed + SPREAD * person.userId().orElse(0)));
    return order;
  }
}
