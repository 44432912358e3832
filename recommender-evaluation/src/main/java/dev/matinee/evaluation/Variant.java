package dev.matinee.evaluation;

import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Diversified;
import dev.matinee.recommender.ItemSimilarity;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What recommenders are told and how their lists are reordered.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param tags what the items are about
 * @param given how many of a user's ratings, the first by time, are told; empty for all
 * @param diversity 0 for lists as they are, up to 1 for {@link Diversified} lists with {@code
 *     lambda} 1 less this, by who likes an item
 * @param dials what lists are turned towards
 */
public record Variant(ItemTags tags, OptionalInt given, double diversity, Dials dials) {
  /** Nothing is known of the items, all ratings are told, and lists stay as they are. */
  public static final Variant PLAIN =
      new Variant(ItemTags.NONE, OptionalInt.empty(), 0, Dials.NEUTRAL);

  public Variant {
    Objects.requireNonNull(tags, "tags");
    Objects.requireNonNull(dials, "dials");
    if (given.isPresent() && given.getAsInt() < 0) {
      throw new EvaluationException("given must be 0 or more, got " + given.getAsInt());
    }
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new EvaluationException("diversity must be between 0 and 1, got " + diversity);
    }
  }

  /** The same with what the items are about. */
  public Variant withTags(ItemTags known) {
    return new Variant(known, given, diversity, dials);
  }

  /** The same with the first {@code count} ratings of a user told only. */
  public Variant givenFirst(int count) {
    return new Variant(tags, OptionalInt.of(count), diversity, dials);
  }

  /** The same with other diversity. */
  public Variant diversifiedBy(double other) {
    return new Variant(tags, given, other, dials);
  }

  /** The same with lists that are turned. */
  public Variant turned(Dials other) {
    return new Variant(tags, given, diversity, other);
  }

  Recommender reordered(Recommender recommender, RatingMatrix matrix) {
    return diversity == 0
        ? recommender
        : Diversified.of(recommender, ItemSimilarity.ofLikers(matrix), 1 - diversity);
  }
}
