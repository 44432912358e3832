package dev.matinee.store.event;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a change is made by. Immutable; safe for use by any number of threads.
 *
 * @param source where it comes from
 * @param list the {@linkplain dev.matinee.store.RecommendationList#id id} of the list that led to
 *     it; empty where none did or it is not known
 * @param time when the person made it
 */
public record ChangeCause(EventSource source, Optional<String> list, Instant time) {
  /** Letters, digits, dots, hyphens and underscores; at most 64. */
  private static final Pattern LIST = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * @throws IllegalArgumentException if the list is not the id of one
   */
  public ChangeCause {
    list.filter(id -> !isListId(id))
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("not the id of a list: " + id);
            });
  }

  /** {@return whether a text may be the id of a list} */
  public static boolean isListId(String text) {
    return LIST.matcher(text).matches();
  }

  /** {@return a cause without a list} */
  public static ChangeCause of(EventSource source, Instant time) {
    return new ChangeCause(source, Optional.empty(), time);
  }
}
