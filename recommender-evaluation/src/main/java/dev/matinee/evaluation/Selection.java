package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts ratings into the training or the test set. */
final class Selection {
  private Selection() {}

  static Fold of(Ratings ratings, boolean[] test) {
    Ratings.Builder train = Ratings.builder();
    Ratings.Builder held = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      Ratings.Builder side = test[at] ? held : train;
      side.add(ratings.user(at), ratings.item(at), ratings.rating(at), ratings.timestamp(at));
    }
    return new Fold(train.build(ratings.scale()), held.build(ratings.scale()));
  }

  /** The numbers below {@code size} in a random order (Fisher and Yates 1938). */
  static int[] shuffled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[size];
    Arrays.setAll(order, index -> index);
    for (int last = size - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int number = order[last];
      order[last] = order[other];
      order[other] = number;
    }
    return order;
  }
}
