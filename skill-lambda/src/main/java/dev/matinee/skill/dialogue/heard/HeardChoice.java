package dev.matinee.skill.dialogue.heard;

import java.util.Optional;

/**
 * What was heard where one of a few known words was expected, such as a genre.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param said whether anything was said
 * @param known which of them it is, by a name that is the same in every language; empty where it is
 *     none
 */
public record HeardChoice(boolean said, Optional<String> known) {
  /** Nothing was said. */
  public static final HeardChoice NOTHING = new HeardChoice(false, Optional.empty());

  /** Something was said that is none of them. */
  public static final HeardChoice UNKNOWN = new HeardChoice(true, Optional.empty());

  /** One of them. */
  public static HeardChoice of(String known) {
    return new HeardChoice(true, Optional.of(known));
  }

  public boolean isUnknown() {
    return said && known.isEmpty();
  }
}
