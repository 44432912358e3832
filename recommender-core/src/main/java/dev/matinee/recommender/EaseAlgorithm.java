package dev.matinee.recommender;

import dev.matinee.recommender.internal.linear.Head;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@link Ease} with settings, continued, completed, and with ratings that a kernel predicts.
 *
 * @param config the settings of lists
 * @param kernel the settings of predictions
 */
record EaseAlgorithm(EaseConfig config, KernelConfig kernel) implements Algorithm {
  private static final String OF_KERNEL = "kernel.";

  /** A larger head takes more than seconds to train. */
  private static final int QUICK_ITEMS = 4000;

  @Override
  public String label() {
    return Ease.NAME;
  }

  /** Those of the kernel are marked, since names occur in both. */
  @Override
  public String settings() {
    return config.toText()
        + kernel
            .toText()
            .lines()
            .map(line -> OF_KERNEL + line + '\n')
            .collect(Collectors.joining());
  }

  @Override
  public EaseAlgorithm withSettings(String settings) {
    String ofKernel =
        settings
            .lines()
            .filter(line -> line.startsWith(OF_KERNEL))
            .map(line -> line.substring(OF_KERNEL.length()))
            .collect(Collectors.joining("\n"));
    String others =
        settings
            .lines()
            .filter(line -> !line.startsWith(OF_KERNEL))
            .collect(Collectors.joining("\n"));
    return new EaseAlgorithm(EaseConfig.parse(others), KernelConfig.parse(ofKernel));
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return recommender(learn(matrix, tags, GramSolver.IN_PROCESS, progress), matrix, tags);
  }

  @Override
  public Optional<TrainedModel> model(
      RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return Optional.of(learn(matrix, tags, GramSolver.IN_PROCESS, progress).store(this, matrix));
  }

  @Override
  public Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
    if (!model.algorithm().equals(label())) {
      return Algorithm.super.restore(model, matrix, tags);
    }
    return recommender(StoredEase.read(model, withSettings(model.settings())), matrix, tags);
  }

  @Override
  public boolean isQuick(RatingMatrix matrix) {
    int items = Head.of(matrix.dense(), config.minRaters(), config.maxItems()).size();
    return items <= QUICK_ITEMS && BuiltIn.predictsByKernel(matrix);
  }

  /** Learns by sums that a solver adds up. */
  StoredEase learn(
      RatingMatrix matrix, ItemTags tags, GramSolver solver, TrainingProgress progress) {
    return new StoredEase(
        TrainedEase.train(matrix, tags, config, solver, progress),
        TrainedKernel.train(matrix, tags, kernel, solver, progress));
  }

  private static Recommender recommender(StoredEase model, RatingMatrix matrix, ItemTags tags) {
    UserKnnConfig others = UserKnnDefaults.tuned();
    Ease ease = Ease.of(model.lists(), matrix, tags);
    Recommender known =
        Continued.of(ease, () -> UserKnn.of(matrix, tags, others), others.toString());
    Recommender lists = WithNewItems.of(known, NewItemLists.of(model.lists(), matrix, tags));
    Recommender filled = PopularityFill.of(lists, DampedPopularity.of(matrix, tags), ease::opposed);
    return KernelRidge.of(model.predictions(), filled, matrix);
  }
}
