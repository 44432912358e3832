package dev.matinee.serving.model;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A source whose first model is there before the node listens. A proxy whose connection is refused
 * sends any request to another node. Once a node listens and is not ready, the proxy may not send a
 * form to another one. A node whose first model cannot be loaded listens all the same, to say so.
 * For use by one thread at a time.
 */
public final class LoadedAhead implements ModelSource {
  private final ModelSource source;
  private Optional<Callable<LiveModel>> first;

  private LoadedAhead(ModelSource source, Callable<LiveModel> first) {
    this.source = source;
    this.first = Optional.of(first);
  }

  /**
   * Loads the first model, well or not, before it returns.
   *
   * @param preparation makes of it what a node needs besides
   */
  public static LoadedAhead of(ModelSource source, Consumer<LiveModel> preparation) {
    return new LoadedAhead(source, outcome(source, preparation));
  }

  private static Callable<LiveModel> outcome(ModelSource source, Consumer<LiveModel> preparation) {
    try {
      LiveModel model = source.load();
      preparation.accept(model);
      return () -> model;
    } catch (Exception | OutOfMemoryError e) {
      return () -> {
        throw e;
      };
    }
  }

  /** Gives the first model away, so that it is not kept when others have followed. */
  @Override
  public LiveModel load() throws Exception {
    Optional<Callable<LiveModel>> ahead = first;
    first = Optional.empty();
    return ahead.isPresent() ? ahead.get().call() : source.load();
  }

  @Override
  public Optional<Duration> pause() {
    return source.pause();
  }

  @Override
  public boolean hasChanged() throws Exception {
    return source.hasChanged();
  }
}
