package dev.matinee.store.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Splits what is too long for one call. */
final class Parts {
  private Parts() {}

  /** Every different element once, in parts of at most {@code size}. */
  static <T> List<List<T>> of(Collection<T> elements, int size) {
    List<T> different = new ArrayList<>(new LinkedHashSet<>(elements));
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < different.size(); from += size) {
      parts.add(different.subList(from, Math.min(different.size(), from + size)));
    }
    return parts;
  }
}
