package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlgorithmTest {
  private static final Ratings RATINGS = RandomRatings.of(20, 15, 0.4, 3);

  @Test
  void everyAlgorithmIsFoundByItsNameAndCarriesIt() {
    for (Algorithm algorithm : Algorithms.all()) {
      assertThat(Algorithms.named(algorithm.label())).isSameAs(algorithm);
      assertThat(algorithm.train(RatingMatrix.of(RATINGS)).info().algorithm())
          .isEqualTo(algorithm.label());
    }
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Algorithms.named("svd"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage(
            "algorithm must be one of popularity, bias, user-knn-cosine, user-knn-pearson,"
                + " user-knn-euclidean, user-knn, item-knn, ease, als, got svd");
  }

  @Test
  void settingsOfEaseAreItsOwnTextAndMakeAnotherModel() {
    EaseConfig config = EaseConfig.DEFAULT.withTraining(1, 20, 0.2);
    Algorithm set = Algorithms.EASE.withSettings(config.toText());

    assertThat(set.label()).isEqualTo("ease");
    assertThat(set.settings()).startsWith(config.toText()).contains("\nkernel.residuals=0.3\n");
    assertThat(set.withSettings(set.settings())).isEqualTo(set);
    assertThat(set.withSettings("")).isEqualTo(Algorithms.EASE);
    RatingMatrix matrix = RatingMatrix.of(RATINGS);
    assertThat(set.train(matrix).info().version())
        .isNotEqualTo(Algorithms.EASE.train(matrix).info().version());
  }

  @Test
  void settingsOfWhatHasNoneAreRefused() {
    assertThat(Algorithms.USER_KNN.settings()).isEmpty();
    assertThat(Algorithms.USER_KNN.withSettings("\n")).isSameAs(Algorithms.USER_KNN);
    assertThatThrownBy(() -> Algorithms.USER_KNN.withSettings("power=1\n"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("user-knn has no settings, got power=1");
    assertThatThrownBy(() -> Algorithms.EASE.withSettings("neighbours=1"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("there is no setting neighbours");
  }

  @Test
  void theVersionChangesWithAlgorithmAndRatingsAndWithNothingElse() {
    Set<String> versions = new HashSet<>();
    for (Algorithm algorithm : Algorithms.all()) {
      String version = algorithm.train(RatingMatrix.of(RATINGS)).info().version();
      versions.add(version);

      assertThat(algorithm.train(RatingMatrix.of(RandomRatings.shuffled(RATINGS, 9))).info())
          .extracting(RecommenderInfo::version)
          .isEqualTo(version);
    }
    Ratings others = RandomRatings.withoutUser(RATINGS, 10);
    versions.add(Algorithms.USER_KNN.train(RatingMatrix.of(others)).info().version());

    assertThat(versions).hasSize(Algorithms.all().size() + 1);
  }

  @Test
  void popularityRanksByTheNumberOfOtherRaters() {
    RatingMatrix matrix = RatingMatrix.of(RATINGS);
    UserProfile person = matrix.profile(10);
    List<Recommendation> list = Popularity.of(matrix).recommend(person, Query.top(100));

    assertThat(list).isNotEmpty();
    for (Recommendation entry : list) {
      assertThat(entry.score()).isEqualTo(matrix.raterCount(entry.itemId()));
    }
    assertThat(list)
        .extracting(Recommendation::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void aPersonWithoutRatingsGetsPopularItemsThatSaySo() {
    RatingMatrix matrix = RatingMatrix.of(RATINGS);
    UserProfile nobody = UserProfile.builder().build();
    List<Recommendation> list = Algorithms.USER_KNN.train(matrix).recommend(nobody, Query.top(5));

    assertThat(list)
        .extracting(Recommendation::itemId)
        .isEqualTo(
            DampedPopularity.of(matrix, ItemTags.NONE).recommend(nobody, Query.top(5)).stream()
                .map(Recommendation::itemId)
                .toList());
    assertThat(list).allMatch(entry -> entry.origin() == Origin.POPULARITY && entry.score() == 0);
  }

  @Test
  void popularItemsFillAListOnlyBehindTheNeighboursItems() {
    RatingMatrix matrix = RatingMatrix.of(RATINGS);
    UserKnn knn = UserKnn.of(matrix, Configs.all().get(3));
    Recommender filled = PopularityFill.of(knn, Popularity.of(matrix));
    UserProfile person = matrix.profile(10);
    List<Recommendation> own = knn.recommend(person, Query.top(100));
    List<Recommendation> list = filled.recommend(person, Query.top(100));

    assertThat(list.subList(0, own.size())).isEqualTo(own);
    assertThat(list.subList(own.size(), list.size()))
        .allMatch(entry -> entry.origin() == Origin.POPULARITY);
    assertThat(list).hasSize(matrix.itemCount() - person.ratingCount());
  }

  @Test
  void similarItemsAreLikedByTheSamePeople() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 30; user++) {
      boolean first = user <= 15;
      ratings.add(user, first ? 1 : 3, 5, 0).add(user, first ? 2 : 4, 4.5, 0);
      ratings.add(user, 5, first ? 1 : 4, 0);
    }
    RatingMatrix matrix = RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
    Recommender knn = Algorithms.USER_KNN.train(matrix);

    // 15 / sqrt(15 * 15), shrunk by 15 / (15 + 10).
    assertThat(knn.similarItems(1, 10)).containsExactly(new SimilarItem(2, 0.6, 15));
    assertThat(knn.similarItems(3, 1)).extracting(SimilarItem::itemId).containsExactly(4L);
    assertThat(knn.similarItems(99, 10)).isEmpty();
  }
}
