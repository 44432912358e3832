package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import es.uam.eps.ir.ranksys.fast.index.FastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.FastUserIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.FastPreferenceData;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.nn.user.UserNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.user.neighborhood.TopKUserNeighborhood;
import es.uam.eps.ir.ranksys.nn.user.sim.VectorCosineUserSimilarity;
import es.uam.eps.ir.ranksys.rec.fast.FastRecommender;
import es.uam.eps.ir.ranksys.rec.runner.fast.FastFilters;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jooq.lambda.tuple.Tuple;

/**
 * RankSys: cosine of whole profiles over an inverted index, dense accumulators, scores summed over
 * the neighbours.
 */
final class RankSysTrainer implements Trainer {
  /** Half the norm of either profile: the plain cosine. */
  private static final double SYMMETRIC = 0.5;

  /** The power that a similarity is raised to. */
  private static final int AMPLIFICATION = 1;

  @Override
  public TopList train(FlatRatings ratings, int neighbours) {
    FastUserIndex<Integer> users =
        SimpleFastUserIndex.load(IntStream.of(ratings.userIds()).boxed());
    FastItemIndex<Integer> items =
        SimpleFastItemIndex.load(IntStream.of(ratings.itemIds()).boxed());
    FastPreferenceData<Integer, Integer> data =
        SimpleFastPreferenceData.load(
            IntStream.range(0, ratings.size())
                .mapToObj(
                    at ->
                        Tuple.tuple(
                            ratings.users()[at], ratings.items()[at], ratings.values()[at])),
            users,
            items);
    FastRecommender<Integer, Integer> recommender =
        new UserNeighborhoodRecommender<>(
            data,
            new TopKUserNeighborhood<>(
                new VectorCosineUserSimilarity<>(data, SYMMETRIC, true), neighbours),
            AMPLIFICATION);
    Function<Integer, IntPredicate> unseen = FastFilters.notInTrain(data);
    return (user, count) ->
        recommender
            .getRecommendation(users.user2uidx(user), count, unseen.apply(user))
            .getIidxs()
            .stream()
            .map(entry -> items.iidx2item(entry.v1).longValue())
            .toList();
  }
}
