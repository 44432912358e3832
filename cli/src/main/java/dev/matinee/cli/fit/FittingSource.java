package dev.matinee.cli.fit;

import dev.matinee.evaluation.fit.Fitting;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A source that starts at once with the default settings of an algorithm, fits them to the data in
 * the background, keeps what it found, and then has another model if that differs. What was fitted
 * before is used from the start. For use by one thread.
 */
public final class FittingSource implements ModelSource {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final RatingMatrix ratings;
  private final ItemTags tags;
  private final FittedSettings kept;
  private final Function<Algorithm, LiveModel> training;
  private final Algorithm algorithm;
  private Algorithm loaded;
  private Optional<CompletableFuture<Algorithm>> fitting = Optional.empty();

  /**
   * Does nothing yet.
   *
   * @param algorithm with its default settings
   * @param ratings with their times
   * @param training makes a model
   */
  public FittingSource(
      Algorithm algorithm,
      RatingMatrix ratings,
      ItemTags tags,
      FittedSettings kept,
      Function<Algorithm, LiveModel> training) {
    this.algorithm = algorithm;
    this.ratings = ratings;
    this.tags = tags;
    this.kept = kept;
    this.training = training;
    loaded = algorithm;
  }

  @Override
  public LiveModel load() {
    Optional<Algorithm> known = kept.find(algorithm, ratings);
    if (known.isEmpty() && fitting.isEmpty() && Fitting.fits(algorithm)) {
      fitting = Optional.of(CompletableFuture.supplyAsync(this::fit, FittingSource::start));
    }
    loaded = known.orElse(algorithm);
    return training.apply(loaded);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fitting");
    thread.setDaemon(true);
    thread.start();
  }

  private Algorithm fit() {
    Algorithm fitted = Fitting.fitted(algorithm, ratings.ratings(), tags, TrainingProgress.NONE);
    kept.keep(fitted, ratings);
    return fitted;
  }

  @Override
  public Optional<Duration> pause() {
    return fitting.map(running -> LOOK);
  }

  @Override
  public boolean hasChanged() {
    if (fitting.isEmpty() || !fitting.get().isDone()) {
      return false;
    }
    CompletableFuture<Algorithm> done = fitting.get();
    // Looked at once: where the fit failed, the default settings stay, and the log has the reason.
    fitting = Optional.empty();
    Algorithm fitted = done.join();
    return !fitted.settings().equals(loaded.settings());
  }
}
