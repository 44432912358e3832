package dev.matinee.serving.model;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is made of a model once, and anew when another model is live. Safe for use by any
 * number of threads; two that come at the same time may both make it.
 *
 * @param <T> immutable, and without a reference to the model: the model before must not be kept in
 *     memory until somebody asks again
 */
public final class PerModel<T> {
  private final Function<LiveModel, T> made;
  private volatile Optional<Entry<T>> last = Optional.empty();

  private record Entry<T>(WeakReference<LiveModel> model, T value) {}

  /**
   * Makes nothing yet.
   *
   * @param made what makes it
   */
  public PerModel(Function<LiveModel, T> made) {
    this.made = made;
  }

  /** {@return what belongs to this model} */
  @SuppressWarnings("ReferenceEquality") // comparing models by value would take longer than making
  public T of(LiveModel model) {
    Optional<Entry<T>> known = last.filter(entry -> entry.model().get() == model);
    if (known.isPresent()) {
      return known.get().value();
    }
    T value = made.apply(model);
    last = Optional.of(new Entry<>(new WeakReference<>(model), value));
    return value;
  }
}
