package dev.matinee.serving.model;

import java.util.function.Function;

/**
 * Something that is made of a data set once, such as an index of its titles, and kept with it: all
 * models of the same data share it, however much people rate, and it goes when the data go. Safe
 * for use by any number of threads; those that come while it is made wait for it.
 *
 * @param <T> safe for use by any number of threads
 */
public final class PerData<T> {
  private final Function<LiveModel, T> made;

  /**
   * Makes nothing yet.
   *
   * @param made what makes it of a model, by nothing but what all models of the same data share
   */
  public PerData(Function<LiveModel, T> made) {
    this.made = made;
  }

  /** {@return what belongs to the data of this model} */
  public T of(LiveModel model) {
    return model.derived().get(this, model);
  }

  T make(LiveModel model) {
    return made.apply(model);
  }
}
