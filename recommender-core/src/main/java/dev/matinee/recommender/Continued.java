package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lists of one recommender, continued by another with the items that the first does not know.
 * There is one order: all entries of the first stand before all of the second, each says its {@link
 * Origin}, and scores of the two are never compared. The second is asked for a list only where a
 * query reaches beyond the first's, and made when it is first needed.
 *
 * <p>Everything else is answered by the first for the items that it knows, and by the second for
 * the others; neighbours are those of the second.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Continued implements Recommender {
  private final Ease first;
  private final Supplier<? extends Recommender> second;
  private final RecommenderInfo info;

  private Continued(Ease first, Supplier<? extends Recommender> second, String settings) {
    this.first = first;
    this.second = second;
    RecommenderInfo own = first.info();
    info = own.withVersion(ModelVersion.of("continued " + settings, own.version()));
  }

  /**
   * A continued recommender.
   *
   * @param first whose items stand first
   * @param second makes what lists the others; called once
   * @param settings of the second, for the version
   */
  static Continued of(Ease first, Supplier<? extends Recommender> second, String settings) {
    return new Continued(first, new Once<>(second), settings);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    List<Recommendation> list =
        new ArrayList<>(first.recommend(profile, query.part(query.end(), 0)));
    int missing = query.end() - list.size();
    if (missing > 0) {
      Query rest = query.part(missing, 0).where(item -> !first.knows(item));
      list.addAll(second.get().recommend(profile, rest));
    }
    return List.copyOf(list.subList(Math.min(query.offset(), list.size()), list.size()));
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return second.get().predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return answering(itemId).explain(profile, itemId);
  }

  private Recommender answering(long itemId) {
    return first.knows(itemId) ? first : second.get();
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return second.get().neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return answering(itemId).similarItems(itemId, count);
  }
}
