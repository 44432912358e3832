package dev.matinee.recommender;

import java.util.Optional;

/**
 * How an algorithm answers over a {@link Snapshot}, and over its ratings when people changed them:
 * by the model that the snapshot has of it, with whatever settings, else by one that is trained
 * once. Over changed ratings it is trained again with the same settings where that is {@linkplain
 * Algorithm#isQuick quick}; where it is not, the model stays, and what other people rate counts
 * when a snapshot with another model is published.
 *
 * <p>Over data of an {@linkplain RatingScale#implicit implicit scale} lists come without predicted
 * ratings and matches.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
@Beta
public final class ServedAlgorithm {
  private final Algorithm algorithm;
  private final ItemTags tags;
  private final Optional<TrainedModel> model;
  private final Recommender recommender;

  private ServedAlgorithm(
      Algorithm algorithm, Snapshot data, ItemTags tags, Optional<TrainedModel> model) {
    this.algorithm = model.map(each -> algorithm.withSettings(each.settings())).orElse(algorithm);
    this.tags = tags;
    this.model = model;
    RatingMatrix matrix = data.matrix();
    recommender = model.isPresent() ? restored(matrix) : trained(matrix);
  }

  /**
   * Restores or trains.
   *
   * @param algorithm whose model is looked for
   * @param data the snapshot
   * @param progress is told how far a training is
   * @return the algorithm, ready to answer
   * @throws RecommenderException if the model is damaged, or the heap too small to train one
   */
  public static ServedAlgorithm of(Algorithm algorithm, Snapshot data, TrainingProgress progress) {
    ItemTags tags = data.catalogue();
    Optional<TrainedModel> model =
        data.model(algorithm.label()).or(() -> algorithm.model(data.matrix(), tags, progress));
    return new ServedAlgorithm(algorithm, data, tags, model);
  }

  private Recommender restored(RatingMatrix matrix) {
    return RankingOnly.on(matrix.scale(), algorithm.restore(model.orElseThrow(), matrix, tags));
  }

  private Recommender trained(RatingMatrix matrix) {
    return RankingOnly.on(matrix.scale(), algorithm.train(matrix, tags));
  }

  /** {@return the algorithm with the settings of the model} */
  public Algorithm algorithm() {
    return algorithm;
  }

  /** {@return what answers over the ratings of the snapshot} */
  public Recommender recommender() {
    return recommender;
  }

  /**
   * {@return what answers over other ratings}
   *
   * @param matrix the ratings of the snapshot, with those of some users in the place of what they
   *     had
   */
  public Recommender over(RatingMatrix matrix) {
    return model.isEmpty() || algorithm.isQuick(matrix) ? trained(matrix) : restored(matrix);
  }
}
