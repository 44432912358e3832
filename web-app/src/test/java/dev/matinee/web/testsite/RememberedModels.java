package dev.matinee.web.testsite;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows which of the models that a source loaded are still in memory, and keeps none there. */
public final class RememberedModels implements ModelSource {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ModelSource source;

  /** Whatever is trained on a model holds its ratings. */
  private final List<WeakReference<RatingMatrix>> ratings = new CopyOnWriteArrayList<>();

  public RememberedModels(ModelSource source) {
    this.source = source;
  }

  @Override
  public LiveModel load() throws Exception {
    LiveModel model = source.load();
    ratings.add(new WeakReference<>(model.ratings()));
    return model;
  }

  @Override
  public Optional<Duration> pause() {
    return source.pause();
  }

  @Override
  public boolean hasChanged() throws Exception {
    return source.hasChanged();
  }

  public int loaded() {
    return ratings.size();
  }

  /** Collects garbage until no more than so many are left, and gives back how many are. */
  public int awaitAtMost(int models) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int left = inMemory();
    while (left > models && System.nanoTime() < deadline) {
      Thread.sleep(20);
      left = inMemory();
    }
    if (left > models) {
      throw new AssertionError(left + " of " + loaded() + " models are in memory, not " + models);
    }
    return left;
  }

  private int inMemory() {
    System.gc();
    return (int) ratings.stream().filter(reference -> reference.get() != null).count();
  }
}
