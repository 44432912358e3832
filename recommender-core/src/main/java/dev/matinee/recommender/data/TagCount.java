package dev.matinee.recommender.data;

/**
 * A tag of an item. Immutable; safe for use by any number of threads.
 *
 * @param tag in lower case
 * @param people how many people gave it to the item, 1 or more
 */
public record TagCount(String tag, int people) {
  /**
   * @throws IllegalArgumentException if the tag is blank, or fewer than one person gave it
   */
  public TagCount {
    if (tag.isBlank()) {
      throw new IllegalArgumentException("tag must not be blank");
    }
    if (people < 1) {
      throw new IllegalArgumentException("people must be 1 or more, got " + people);
    }
  }
}
