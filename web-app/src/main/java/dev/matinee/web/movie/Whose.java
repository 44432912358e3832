package dev.matinee.web.movie;

import java.util.OptionalLong;

/**
 * Whose list a movie is in, as a sentence to the reader says it. Immutable.
 *
 * @param other whether it is that of another person, who is named beside the sentence
 * @param user of the data set whose list it is; empty for that of a person of the site
 */
public record Whose(boolean other, OptionalLong user) {
  /** The reader's own. */
  public static final Whose YOURS = new Whose(false, OptionalLong.empty());

  /** That of a person who is named beside the sentence. */
  public static final Whose THEIRS = new Whose(true, OptionalLong.empty());

  /** That of a user of the data set. */
  public static Whose ofUser(long user) {
    return new Whose(true, OptionalLong.of(user));
  }
}
