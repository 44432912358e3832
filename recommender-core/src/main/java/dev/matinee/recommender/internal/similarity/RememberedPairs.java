package dev.matinee.recommender.internal.similarity;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** Pairs that are computed once, however often they are asked for. For use by one thread. */
final class RememberedPairs implements PairSimilarity.Pairs {
  private final PairSimilarity.Pairs computed;
  private final Int2ObjectOpenHashMap<Pair> known = new Int2ObjectOpenHashMap<>();

  RememberedPairs(PairSimilarity.Pairs computed) {
    this.computed = computed;
  }

  @Override
  public Pair with(int user) {
    return known.computeIfAbsent(user, computed::with);
  }

  @Override
  public double[] parts(int user) {
    return computed.parts(user);
  }
}
