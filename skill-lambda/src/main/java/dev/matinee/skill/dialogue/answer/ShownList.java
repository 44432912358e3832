package dev.matinee.skill.dialogue.answer;

import java.util.List;

/**
 * What is shown beside the speech where there is a screen: plain text.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param headline one line
 * @param movies in the order in which they are read out; at least one
 */
public record ShownList(String headline, List<ShownMovie> movies) {
  public ShownList {
    movies = List.copyOf(movies);
  }
}
