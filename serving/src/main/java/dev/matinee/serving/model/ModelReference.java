package dev.matinee.serving.model;

import java.time.Duration;
import java.util.Optional;

/**
 * The model that requests see now, or the reason why there is none. Safe for use by any number of
 * threads.
 */
public final class ModelReference {
  private volatile State state = new State(Optional.empty(), "the model is being loaded", 0);

  /** By a clock that is never set; only the differences of its values have a meaning. */
  private record State(Optional<LiveModel> model, String reason, long publishedNanos) {}

  /** Makes a whole model visible to all requests that start from now on. */
  public synchronized void publish(LiveModel model) {
    state = new State(Optional.of(model), "ready", System.nanoTime());
  }

  /** Says why there is no new model; an older one stays. */
  public synchronized void failed(String reason) {
    state = new State(state.model(), reason, state.publishedNanos());
  }

  /** The model, where there is one. */
  public Optional<LiveModel> find() {
    return state.model();
  }

  /** How long it has been there. */
  public Optional<Duration> age() {
    State now = state;
    return now.model().map(model -> Duration.ofNanos(System.nanoTime() - now.publishedNanos()));
  }

  /**
   * The model for one request.
   *
   * @throws NotReadyException if there is none yet
   */
  public LiveModel get() {
    State now = state;
    return now.model().orElseThrow(() -> new NotReadyException(now.reason()));
  }
}
