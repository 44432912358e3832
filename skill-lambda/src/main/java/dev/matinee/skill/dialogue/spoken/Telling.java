package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.phrase.Phrases;
import java.util.function.BiFunction;

/**
 * What is told of one movie.
 *
 * @param listed of a movie of the list
 * @param unlisted of any other, of which less is known
 */
public record Telling(
    BiFunction<SpokenMovie, Phrases, String> listed,
    BiFunction<SpokenMovie, Phrases, String> unlisted) {
  /** What it is. */
  public static final Telling DETAILS = new Telling(SpokenMovie::details, SpokenMovie::details);

  /** Why it is in the list. */
  public static final Telling REASONS = new Telling(SpokenMovie::reasons, SpokenMovie::unlisted);
}
