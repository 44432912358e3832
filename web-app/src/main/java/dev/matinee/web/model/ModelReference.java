package dev.matinee.web.model;

import dev.matinee.web.http.NotReadyException;
import java.util.Optional;

/**
 * The model that requests see now, or the reason why there is none. Safe for use by any number of
 * threads.
 */
public final class ModelReference {
  private volatile State state = new State(Optional.empty(), "the model is being loaded");

  private record State(Optional<LiveModel> model, String reason) {}

  /** Makes a whole model visible to all requests that start from now on. */
  public synchronized void publish(LiveModel model) {
    state = new State(Optional.of(model), "ready");
  }

  /** Says why there is no new model; an older one stays. */
  public synchronized void failed(String reason) {
    state = new State(state.model(), reason);
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
