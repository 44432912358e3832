package dev.matinee.evaluation;

import dev.matinee.recommender.RatingScale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is measured.
 *
 * @param at the length of a list, 1 to 1000
 * @param relevant the rating from which a test item is relevant; empty for the top quarter of the
 *     scale of the training set, as {@link RatingScale#isLiked} has it: 4 on half and whole stars
 * @param depth to which place rankings are looked at for the AUC, 1 or more; more takes longer
 * @param progress told after each user, from any thread
 */
public record EvaluationSettings(
    int at, OptionalDouble relevant, int depth, EvaluationProgress progress) {
  /** The depth of rankings of all candidates. */
  public static final int WHOLE = Integer.MAX_VALUE;

  private static final int LONGEST_LIST = 1000;
  private static final int DEFAULT_LENGTH = 10;
  private static final int DEFAULT_DEPTH = 100;

  public EvaluationSettings {
    if (at < 1 || at > LONGEST_LIST) {
      throw new EvaluationException("at must be between 1 and 1000, got " + at);
    }
    if (relevant.isPresent() && !Double.isFinite(relevant.getAsDouble())) {
      throw new EvaluationException(
          "relevant must be a finite rating, got " + relevant.getAsDouble());
    }
    if (depth < 1) {
      throw new EvaluationException("depth must be 1 or more, got " + depth);
    }
    Objects.requireNonNull(progress, "progress");
  }

  /** Lists of some length, relevant from some rating. */
  public EvaluationSettings(int at, double relevant, EvaluationProgress progress) {
    this(at, OptionalDouble.of(relevant), DEFAULT_DEPTH, progress);
  }

  /** Lists of ten, relevant from the top quarter of the scale, no one told. */
  public static EvaluationSettings defaults() {
    return new EvaluationSettings(
        DEFAULT_LENGTH, OptionalDouble.empty(), DEFAULT_DEPTH, (algorithm, done, total) -> {});
  }

  /** The same with lists of another length. */
  public EvaluationSettings withLength(int other) {
    return new EvaluationSettings(other, relevant, depth, progress);
  }

  /** The same with items relevant from some rating. */
  public EvaluationSettings relevantFrom(double rating) {
    return new EvaluationSettings(at, OptionalDouble.of(rating), depth, progress);
  }

  /** The same with rankings looked at to another place, or {@link #WHOLE}. */
  public EvaluationSettings withDepth(int other) {
    return new EvaluationSettings(at, relevant, other, progress);
  }

  /** The same with somebody else told. */
  public EvaluationSettings telling(EvaluationProgress other) {
    return new EvaluationSettings(at, relevant, depth, other);
  }

  /** The rating from which items are relevant in data on a scale. */
  double relevantOn(RatingScale scale) {
    return relevant.orElseGet(
        () ->
            IntStream.range(0, scale.levels())
                .mapToDouble(scale::ratingAt)
                .filter(scale::isLiked)
                .min()
                .orElse(scale.max()));
  }
}
