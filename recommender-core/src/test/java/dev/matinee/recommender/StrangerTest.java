package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A person who is no user of the matrix gets lists from {@link Ease} that are hardly worse than
 * those that they would get if the model had been trained on them too.
 */
class StrangerTest {
  private static final int TOP = 10;
  private static final int EVERY = 6;
  private static final double MOST_LOST = 0.03;
  private static final EaseConfig CONFIG = EaseConfig.DEFAULT.withItems(5, 1500);

  /** What a person rated first, and what they liked among the last fifth. */
  private record Split(UserProfile known, Set<Long> liked) {
    static Split of(UserProfile whole) {
      List<Integer> order = new ArrayList<>();
      IntStream.range(0, whole.ratingCount()).forEach(order::add);
      order.sort(Comparator.comparingLong(whole::ratedAt));
      UserProfile.Builder known = UserProfile.builder().userId(whole.userId().orElseThrow());
      Set<Long> liked = new TreeSet<>();
      for (int place = 0; place < order.size(); place++) {
        int index = order.get(place);
        if (place < order.size() * 4 / 5) {
          known.rate(whole.ratedItem(index), whole.rating(index), whole.ratedAt(index));
        } else if (RatingScale.HALF_STARS.isLiked(whole.rating(index))) {
          liked.add(whole.ratedItem(index));
        }
      }
      return new Split(known.build(), liked);
    }

    /** NDCG@10 with a gain of 1 for what was liked. */
    double ndcg(Recommender recommender) {
      double gain = 0;
      List<Recommendation> list = recommender.recommend(known, Query.top(TOP).withoutPredictions());
      for (int rank = 0; rank < list.size(); rank++) {
        gain += liked.contains(list.get(rank).itemId()) ? discount(rank) : 0;
      }
      return gain
          / IntStream.range(0, Math.min(TOP, liked.size())).mapToDouble(Split::discount).sum();
    }

    private static double discount(int rank) {
      return Math.log(2) / Math.log(rank + 2);
    }
  }

  @Test
  void aStrangerLosesAtMostThreePercentOfNdcg() {
    DataSet data = DataSets.read(Requirements.mlLatestSmall());
    RatingMatrix whole = RatingMatrix.of(data.ratings());
    List<Split> all =
        Arrays.stream(whole.userIds()).mapToObj(whole::profile).map(Split::of).toList();
    RatingMatrix trained = whole.with(all.stream().map(Split::known).toList()).merged();
    Recommender knowing = ease(trained, data.catalogue());
    double known = 0;
    double stranger = 0;
    for (int part = 0; part < EVERY; part++) {
      List<Split> strangers = part(all, part);
      Recommender others = ease(without(trained, strangers), data.catalogue());
      for (Split each : strangers) {
        if (!each.liked().isEmpty()) {
          known += each.ndcg(knowing);
          stranger += each.ndcg(others);
        }
      }
    }
    assertThat(stranger / known).isGreaterThan(1 - MOST_LOST);
  }

  private static List<Split> part(List<Split> all, int part) {
    return IntStream.range(0, all.size())
        .filter(index -> index % EVERY == part)
        .mapToObj(all::get)
        .toList();
  }

  private static RatingMatrix without(RatingMatrix matrix, List<Split> people) {
    return matrix.with(
        people.stream()
            .map(each -> UserProfile.builder().userId(each.known().userId().orElseThrow()).build())
            .toList());
  }

  private static Recommender ease(RatingMatrix matrix, ItemTags tags) {
    return Ease.train(matrix, tags, CONFIG, TrainingProgress.NONE);
  }
}
