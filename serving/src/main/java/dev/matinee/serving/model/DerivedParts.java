package dev.matinee.serving.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What other parts of the site made of a data set, kept as long as the data set itself. Safe for
 * use by any number of threads.
 */
final class DerivedParts {
  private final Map<PerData<?>, Object> parts = new ConcurrentHashMap<>();

  /** What is kept for a key; it is made where there is nothing yet. */
  @SuppressWarnings("unchecked") // what a key has made is all that is kept for it
  <T> T get(PerData<T> key, LiveModel model) {
    Object known = parts.get(key);
    return (T) (known == null ? make(key, model) : known);
  }

  /** One at a time: making one may ask for another. */
  private synchronized Object make(PerData<?> key, LiveModel model) {
    Object known = parts.get(key);
    if (known != null) {
      return known;
    }
    Object made = key.make(model);
    parts.put(key, made);
    return made;
  }
}
