package dev.matinee.skill.dialogue.answer;

import java.net.URI;
import java.util.Optional;

/**
 * One movie on a screen.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the movie
 * @param title as it is named
 * @param line its position, title and year
 * @param match a few words, where it is known
 * @param poster the address of its picture, where that is known
 */
public record ShownMovie(
    long id, String title, String line, Optional<String> match, Optional<URI> poster) {
  ShownMovie with(URI picture) {
    return new ShownMovie(id, title, line, match, Optional.of(picture));
  }
}
