package dev.matinee.recommender;

import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.Likes;
import dev.matinee.recommender.internal.profile.TagAffinity;
import dev.matinee.recommender.internal.profile.TaggedItems;
import java.util.function.IntToDoubleFunction;

/**
 * What most people like, and of that first what is about the person's subjects: a start for who has
 * told little yet. The score of an item is
 *
 * <pre>
 *   likes(i) * (likes(i) + a p) / (raters(i) + a) * affinity(u,i)
 * </pre>
 *
 * where likes are ratings in the top quarter of the scale, {@code p} is their share among all
 * ratings, and {@code a} is 10: the number of people who like the item, times the damped share of
 * its raters who do, so that an item that many people rated and few liked stays behind. The
 * affinity is how much more the person likes the item's {@linkplain ItemTags tags} than people do,
 * by what they rated and by {@link UserProfile#preferredTags}; 1 where nothing is known. Ratings
 * are predicted by the {@link Bias} baseline.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class DampedPopularity extends Unpersonalised {
  private static final double DAMPING = 10;

  private final RatingScale scale;
  private final Likes likes;
  private final TaggedItems tagged;

  private DampedPopularity(RatingMatrix matrix, ItemTags tags, Likes likes, TaggedItems tagged) {
    super(matrix, tags, "damped-popularity", tagged.toString(), BaselineDamping.DEFAULT);
    this.scale = matrix.scale();
    this.likes = likes;
    this.tagged = tagged;
  }

  /**
   * {@return the damped popularity of a matrix}
   *
   * @param matrix what to learn from
   * @param tags what the items are about; read once
   */
  public static DampedPopularity of(RatingMatrix matrix, ItemTags tags) {
    Likes likes = new Likes(matrix.dense(), matrix.scale().likedLevels());
    return new DampedPopularity(matrix, tags, likes, new TaggedItems(matrix.dense(), tags, likes));
  }

  @Override
  IntToDoubleFunction scores(ActiveProfile person, Baseline.View others) {
    TagAffinity affinity = new TagAffinity(tagged, person, scale);
    double share = likes.share(person);
    return item -> {
      int liked = likes.of(person, item);
      double damped = (liked + DAMPING * share) / (person.raters(item) + DAMPING);
      return liked * damped * affinity.of(item);
    };
  }
}
