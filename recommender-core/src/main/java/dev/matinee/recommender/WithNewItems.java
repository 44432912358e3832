package dev.matinee.recommender;

import java.util.List;
import java.util.function.Function;

/**
 * The lists of another recommender with the {@linkplain NewItemLists items that few rated}. There
 * is one order: the new items stand behind all entries of the other, or before them where {@link
 * Dials#newFirst} asks for it; an item that both list has the first of its two places. Each entry
 * says its {@link Origin}, and scores of the two are never compared.
 *
 * <p>Everything else is the other's answer, but for the explanation of a new item that it does not
 * list.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class WithNewItems implements Recommender {
  private final Recommender known;
  private final NewItemLists fresh;
  private final RecommenderInfo info;

  private WithNewItems(Recommender known, NewItemLists fresh) {
    this.known = known;
    this.fresh = fresh;
    RecommenderInfo own = known.info();
    info = own.withVersion(ModelVersion.of("new items " + fresh, own.version()));
  }

  static WithNewItems of(Recommender known, NewItemLists fresh) {
    return new WithNewItems(known, fresh);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return query.dials().newFirst()
        ? JoinedLists.of(query, fresh(profile), known(profile))
        : JoinedLists.of(query, known(profile), fresh(profile));
  }

  private Function<Query, List<Recommendation>> fresh(UserProfile profile) {
    return part -> fresh.recommend(profile, part);
  }

  private Function<Query, List<Recommendation>> known(UserProfile profile) {
    return part -> known.recommend(profile, part);
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return known.predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return fresh.knows(itemId) && !isListedByOther(profile, itemId)
        ? fresh.explain(profile, itemId)
        : known.explain(profile, itemId);
  }

  private boolean isListedByOther(UserProfile profile, long itemId) {
    Query alone = Query.top(1).where(item -> item == itemId).withoutPredictions();
    return !known.recommend(profile, alone).isEmpty();
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return known.neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return known.similarItems(itemId, count);
  }
}
