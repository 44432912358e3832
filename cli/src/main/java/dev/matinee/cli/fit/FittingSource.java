package dev.matinee.cli.fit;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A source that has a model at once, and another where a {@link BackgroundFit} finds better
 * settings. The fit begins when the first model is loaded. All but {@link #close} is for use by one
 * thread.
 */
public final class FittingSource implements ModelSource, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final BackgroundFit fit;
  private LiveModel model;
  private Optional<CompletableFuture<Optional<LiveModel>>> fitting = Optional.empty();
  private boolean begun;

  /**
   * Does nothing yet.
   *
   * @param first the model until the fit is done
   */
  public FittingSource(LiveModel first, BackgroundFit fit) {
    this.model = first;
    this.fit = fit;
  }

  @Override
  public LiveModel load() {
    if (!begun) {
      begun = true;
      fitting = Optional.of(fit.begin());
    }
    return model;
  }

  @Override
  public Optional<Duration> pause() {
    return fitting.map(running -> LOOK);
  }

  @Override
  public boolean hasChanged() {
    if (!fitting.map(CompletableFuture::isDone).orElse(false)) {
      return false;
    }
    Optional<LiveModel> better = fitting.flatMap(CompletableFuture::join);
    fitting = Optional.empty();
    better.ifPresent(found -> model = found);
    return better.isPresent();
  }

  /** Ends the fit, if it runs, without a result. */
  @Override
  public void close() {
    fit.close();
  }
}
