package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reorders the head of another recommender's lists so that neighbours in the list differ: maximal
 * marginal relevance. Of the first {@value #POOL} items that the other would recommend without a
 * filter, the next one is always that with the highest
 *
 * <pre>
 *   lambda * (1 - rank / 50) - (1 - lambda) * max similarity to those before it
 * </pre>
 *
 * where {@code rank}, from 0, is its place in the other's list; ties go to the better place. Places
 * and not scores are the relevance, because the entries of one list may have scores of several
 * {@linkplain Origin origins}. Behind these {@value #POOL} the order is the other's. A filter takes
 * items out of the whole order, so it never changes the order of what remains, and a shorter list
 * is a prefix of a longer one.
 *
 * <p>Entries are the other's, with their scores and reasons; only their order is new, so scores do
 * not descend within the head. {@code lambda} 1 gives the other's lists, entry by entry.
 *
 * <p>Source: J. Carbonell and J. Goldstein (1998), doi 10.1145/290941.291025.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Diversified implements Recommender {
  private static final int POOL = 50;

  private final Recommender recommender;
  private final ItemSimilarity similarity;
  private final double lambda;
  private final RecommenderInfo info;

  private Diversified(Recommender recommender, ItemSimilarity similarity, double lambda) {
    this.recommender = recommender;
    this.similarity = similarity;
    this.lambda = lambda;
    RecommenderInfo own = recommender.info();
    info =
        lambda == 1
            ? own
            : own.withVersion(ModelVersion.of("diversified by " + lambda, own.version()));
  }

  /**
   * {@return a recommender with the lists of another in a more diverse order}
   *
   * @param recommender immutable, so not live; it answers everything else
   * @param similarity what makes two items alike
   * @param lambda 1 for relevance alone, 0 for difference alone
   * @throws RecommenderException if lambda is not between 0 and 1, or the recommender is live
   */
  public static Diversified of(Recommender recommender, ItemSimilarity similarity, double lambda) {
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new RecommenderException("lambda must be between 0 and 1, got " + lambda);
    }
    if (recommender instanceof LiveRecommender) {
      throw new RecommenderException("diversify each model before it is published, not a live one");
    }
    return new Diversified(recommender, similarity, lambda);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    if (lambda == 1) {
      return recommender.recommend(profile, query);
    }
    int end = query.end();
    Query pool = query.unfiltered().part(POOL, 0);
    List<Recommendation> head = recommender.recommend(profile, pool);
    Set<Long> pooled = new HashSet<>();
    head.forEach(entry -> pooled.add(entry.itemId()));
    List<Recommendation> list = new ArrayList<>();
    for (int next : new Order(head).first(end, query)) {
      list.add(head.get(next));
    }
    if (list.size() < end) {
      Query rest = query.part(end - list.size(), 0);
      list.addAll(recommender.recommend(profile, rest.where(item -> !pooled.contains(item))));
    }
    return List.copyOf(list.subList(Math.min(query.offset(), list.size()), list.size()));
  }

  /** The pool while it is being reordered. */
  private final class Order {
    private final long[] items;
    private final double[] closest;
    private final boolean[] taken;

    Order(List<Recommendation> pool) {
      items = pool.stream().mapToLong(Recommendation::itemId).toArray();
      closest = new double[items.length];
      taken = new boolean[items.length];
    }

    /** The places in the pool of the first {@code count} items that pass the query's filter. */
    List<Integer> first(int count, Query query) {
      List<Integer> places = new ArrayList<>();
      for (int step = 0; step < items.length && places.size() < count; step++) {
        int next = best();
        taken[next] = true;
        if (query.filter().test(items[next])) {
          places.add(next);
        }
        remember(similarity.toEach(items[next], items));
      }
      return places;
    }

    private int best() {
      int best = -1;
      for (int place = 0; place < items.length; place++) {
        if (!taken[place] && (best < 0 || value(place) > value(best))) {
          best = place;
        }
      }
      return best;
    }

    private double value(int place) {
      return lambda * (1 - place / (double) POOL) - (1 - lambda) * closest[place];
    }

    private void remember(double[] similarities) {
      Arrays.setAll(closest, place -> Math.max(closest[place], similarities[place]));
    }
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return recommender.predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return recommender.explain(profile, itemId);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return recommender.neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return recommender.similarItems(itemId, count);
  }
}
