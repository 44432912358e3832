package dev.matinee.benchmarks.kernels;

import dev.matinee.benchmarks.data.RatingFile;
import dev.matinee.benchmarks.data.RatingSource;
import dev.matinee.benchmarks.data.Shape;
import dev.matinee.recommender.Ratings;

/** Ratings of a shape, which are kept from one benchmark to the next. */
final class GeneratedRatings {
  private GeneratedRatings() {}

  static Ratings of(String shape) {
    return RatingFile.read(RatingSource.generated(Shape.named(shape), RatingSource.cache()))
        .toRatings();
  }
}
