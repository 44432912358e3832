package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained model is kept, travels, and answers like the training that it came from. */
class StoredModelTest {
  private static final Ratings RATINGS = RandomRatings.of(60, 40, 0.4, 11);
  private static final RatingMatrix MATRIX = RatingMatrix.of(RATINGS);
  private static final Query QUERY = Query.top(100).withReasons(3);

  @TempDir private Path folder;

  private static Algorithm fitted() {
    return Algorithms.EASE.withSettings("regularisation=20\nkernel.residuals=0.5\n");
  }

  private static Snapshot data() {
    return Snapshot.of(new DataSet("made", RATINGS, Catalogue.of(List.of()), 0));
  }

  private static TrainedModel model(Algorithm algorithm) {
    return algorithm.model(MATRIX, ItemTags.NONE, TrainingProgress.NONE).orElseThrow();
  }

  private static void assertSame(Recommender one, Recommender other, RatingMatrix matrix) {
    assertThat(one.info()).isEqualTo(other.info());
    for (long user : matrix.userIds()) {
      UserProfile person = matrix.profile(user);
      List<Recommendation> list = one.recommend(person, QUERY);
      assertThat(list).isNotEmpty().isEqualTo(other.recommend(person, QUERY));
      assertThat(one.predict(person, matrix.itemIds()))
          .isEqualTo(other.predict(person, matrix.itemIds()));
      long first = list.get(0).itemId();
      assertThat(one.explain(person, first)).isEqualTo(other.explain(person, first));
    }
    for (long item : matrix.itemIds()) {
      assertThat(one.similarItems(item, 9)).isEqualTo(other.similarItems(item, 9));
    }
  }

  @Test
  void aModelOutOfAFileAnswersBitForBitLikeItsTraining() {
    Path file = folder.resolve("made.snapshot");
    data().with(model(fitted())).write(file);
    Snapshot opened = Snapshot.open(file);
    TrainedModel model = opened.model("ease").orElseThrow();

    Recommender restored = Algorithms.EASE.restore(model, opened.matrix(), ItemTags.NONE);

    assertSame(restored, fitted().train(MATRIX), MATRIX);
    assertThat(model.settings()).isEqualTo(fitted().settings());
    assertThat(model.isTrainedOn(opened.matrix())).isTrue();
  }

  @Test
  void newItemsAreRankedByTheModelOfAFileAsByItsTraining() {
    ItemTags tags = UnratedLabels.INSTANCE;
    Path file = folder.resolve("made.snapshot");
    data()
        .with(Algorithms.EASE.model(MATRIX, tags, TrainingProgress.NONE).orElseThrow())
        .write(file);
    TrainedModel model = Snapshot.open(file).model("ease").orElseThrow();
    Query newFirst = QUERY.turned(new Dials(0, 1).withNewFirst());

    Recommender restored = Algorithms.EASE.restore(model, MATRIX, tags);

    Recommender trained = Algorithms.EASE.train(MATRIX, tags);
    assertThat(restored.info()).isEqualTo(trained.info());
    for (long user : MATRIX.userIds()) {
      UserProfile person = MATRIX.profile(user);
      List<Recommendation> list = restored.recommend(person, newFirst);
      assertThat(list.get(0).origin()).isEqualTo(Origin.NEW);
      assertThat(list).isEqualTo(trained.recommend(person, newFirst));
    }
  }

  @Test
  void theStoredModelCountsWithItsOwnSettingsAndElseOneIsTrained() {
    TrainedModel model = model(fitted());
    ServedAlgorithm stored =
        ServedAlgorithm.of(Algorithms.EASE, data().with(model), TrainingProgress.NONE);
    ServedAlgorithm trained = ServedAlgorithm.of(Algorithms.EASE, data(), TrainingProgress.NONE);

    assertThat(stored.algorithm()).isEqualTo(fitted());
    assertSame(stored.recommender(), fitted().train(MATRIX), MATRIX);
    assertThat(trained.algorithm()).isEqualTo(Algorithms.EASE);
    assertSame(trained.recommender(), Algorithms.EASE.train(MATRIX), MATRIX);
  }

  @Test
  void anAlgorithmWithoutStoredModelsIsTrained() {
    assertThat(Algorithms.USER_KNN.model(MATRIX, ItemTags.NONE, TrainingProgress.NONE))
        .isEqualTo(Optional.empty());
    ServedAlgorithm served = ServedAlgorithm.of(Algorithms.USER_KNN, data(), TrainingProgress.NONE);
    assertSame(served.recommender(), Algorithms.USER_KNN.train(MATRIX), MATRIX);
    assertThatThrownBy(() -> Algorithms.USER_KNN.restore(model(fitted()), MATRIX, ItemTags.NONE))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("user-knn cannot answer by a model of ease");
  }

  @Test
  void smallDataAreTrainedAgainWhenPeopleRate() {
    ServedAlgorithm served =
        ServedAlgorithm.of(Algorithms.EASE, data().with(model(fitted())), TrainingProgress.NONE);
    RatingMatrix changed = changed();
    assertSame(served.over(changed), fitted().train(changed), changed);
  }

  /** Ease as if it took minutes: it can be trained once. */
  private record Large(AtomicInteger trainings) implements Algorithm {
    @Override
    public String label() {
      return Algorithms.EASE.label();
    }

    @Override
    public Algorithm withSettings(String settings) {
      return this;
    }

    @Override
    public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
      throw new IllegalStateException("a model is kept instead");
    }

    @Override
    public Optional<TrainedModel> model(
        RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
      trainings.incrementAndGet();
      return Algorithms.EASE.model(matrix, tags, progress);
    }

    @Override
    public Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
      return Algorithms.EASE.restore(model, matrix, tags);
    }

    @Override
    public boolean isQuick(RatingMatrix matrix) {
      return false;
    }
  }

  @Test
  void aLargeModelIsTrainedOnceAndStaysWhenPeopleRate() {
    AtomicInteger trainings = new AtomicInteger();
    ServedAlgorithm served =
        ServedAlgorithm.of(new Large(trainings), data(), TrainingProgress.NONE);
    RatingMatrix changed = changed();
    TrainedModel model = model(Algorithms.EASE);

    assertSame(served.recommender(), Algorithms.EASE.train(MATRIX), MATRIX);
    assertSame(
        served.over(changed), Algorithms.EASE.restore(model, changed, ItemTags.NONE), changed);
    assertThat(trainings).hasValue(1);
  }

  @Test
  void aHeadOfMoreThanFourThousandItemsIsNotTrainedAgainAndAgain() {
    assertThat(Algorithms.EASE.isQuick(ofItems(4000))).isTrue();
    assertThat(Algorithms.EASE.isQuick(ofItems(4001))).isFalse();
    assertThat(Algorithms.EASE.withSettings("maxItems=4000").isQuick(ofItems(4001))).isTrue();
  }

  private static RatingMatrix ofItems(int items) {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 5; user++) {
      for (int item = 1; item <= items; item++) {
        ratings.add(user, item, 3, 0);
      }
    }
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  /** Item 3 is gone, and there are a new user and a new item. */
  private static RatingMatrix changed() {
    UserProfile.Builder newcomer = UserProfile.builder().userId(-5);
    newcomer.rate(6, 5).rate(9, 4.5).rate(12, 1).rate(777, 3);
    List<UserProfile> people = new ArrayList<>(List.of(newcomer.build()));
    for (long user : MATRIX.userIds()) {
      UserProfile person = MATRIX.profile(user);
      if (person.ratingOf(3).isPresent()) {
        UserProfile.Builder rest = UserProfile.builder().userId(user);
        RandomRatings.asMap(person)
            .forEach(
                (item, rating) -> {
                  if (item != 3) {
                    rest.rate(item, rating);
                  }
                });
        people.add(rest.build());
      }
    }
    return MATRIX.with(people);
  }

  @Test
  void overChangedRatingsTheModelAnswersForNewPeopleAndForgetsItemsThatAreGone() {
    RatingMatrix changed = changed();
    assertThat(changed.raterCount(3)).isZero();
    TrainedModel model = model(fitted());
    Recommender laid = fitted().restore(model, changed, ItemTags.NONE);
    Recommender merged = fitted().restore(model, changed.merged(), ItemTags.NONE);

    assertSame(laid, merged, changed);
    List<Recommendation> list = laid.recommend(changed.profile(-5), QUERY);
    assertThat(list.get(0).origin()).isEqualTo(Origin.LINEAR_MODEL);
    assertThat(list).extracting(Recommendation::itemId).doesNotContain(3L, 6L, 777L);
    assertThat(laid.similarItems(3, 5)).isEmpty();
    assertThat(laid.info().version())
        .isNotEqualTo(fitted().train(changed).info().version())
        .isNotEqualTo(fitted().train(MATRIX).info().version());
  }

  @Test
  void aPersonWhoCameLaterIsPredictedLikeAGuestWithTheirRatings() {
    TrainedModel model = model(fitted());
    UserProfile newcomer = UserProfile.builder().userId(-5).rate(6, 5).rate(9, 1).build();
    UserProfile guest = UserProfile.builder().rate(6, 5).rate(9, 1).build();
    Recommender with = fitted().restore(model, MATRIX.with(List.of(newcomer)), ItemTags.NONE);
    Recommender without = fitted().restore(model, MATRIX, ItemTags.NONE);
    assertThat(with.predict(newcomer, MATRIX.itemIds()))
        .isEqualTo(without.predict(guest, MATRIX.itemIds()));
  }

  @Test
  void numbersThatAreNoneOfSuchAModelAreRefused() {
    TrainedModel whole = model(fitted());
    refuses(with(whole, 1, new ModelPart.Longs(9, 3)), "has ids in part 1 that do not ascend");
    refuses(with(whole, 2, new ModelPart.Ints(1)), "has 1 numbers in part 2 and should have 400");
    refuses(
        with(whole, 7, new ModelPart.Floats(new float[255])),
        "has 255 numbers in part 7 and should have 256");
    float[] scales = new float[40];
    scales[7] = Float.NaN;
    refuses(with(whole, 3, new ModelPart.Floats(scales)), "has NaN in part 3");
    refuses(
        with(whole, 0, new ModelPart.Longs(0, Double.doubleToLongBits(1.5), 0, 0)),
        "has the trust 1.5");
    refuses(
        with(whole, 0, new ModelPart.Longs(0, 0, 0, Double.doubleToLongBits(-1))),
        "has the chance LikeChance[intercept=0.0, slope=-1.0]");
  }

  private static TrainedModel with(TrainedModel model, int place, ModelPart other) {
    TrainedModel made = TrainedModel.of("ease", MATRIX).withSettings(model.settings());
    for (int part = 0; part < model.partCount(); part++) {
      made = made.with(part == place ? other : model.parts().get(part));
    }
    return made;
  }

  private static void refuses(TrainedModel model, String why) {
    assertThatThrownBy(() -> Algorithms.EASE.restore(model, MATRIX, ItemTags.NONE))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the model of ease " + why);
  }
}
