package dev.matinee.skill.dialogue.heard;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What was heard where stars were expected: nothing, half a star to five of them, or something that
 * is no rating.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param words a number in digits such as "4" or "4.5", or other words as they were heard; empty
 *     where nothing was said
 */
public record HeardStars(Optional<String> words) {
  /** Nothing was said. */
  public static final HeardStars NOTHING = new HeardStars(Optional.empty());

  private static final Pattern RATING = Pattern.compile("[1-4]([.,]5)?|0[.,]5|5");

  /** Something was said. */
  public static HeardStars of(String words) {
    return new HeardStars(Optional.of(words.strip()));
  }

  /** The rating in halves of a star, from 1 to 10. */
  public OptionalInt halves() {
    return words
        .filter(RATING.asMatchPredicate())
        .map(text -> OptionalInt.of((int) (2 * Double.parseDouble(text.replace(',', '.')))))
        .orElse(OptionalInt.empty());
  }
}
