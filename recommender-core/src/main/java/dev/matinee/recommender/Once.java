package dev.matinee.recommender;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes a value when it is first asked for. Safe for use by any number of threads. */
final class Once<T> implements Supplier<T> {
  private final Supplier<? extends T> factory;
  private volatile Optional<T> value = Optional.empty();

  Once(Supplier<? extends T> factory) {
    this.factory = factory;
  }

  @Override
  public T get() {
    return value.orElseGet(this::make);
  }

  private synchronized T make() {
    if (value.isEmpty()) {
      value = Optional.of(factory.get());
    }
    return value.get();
  }
}
