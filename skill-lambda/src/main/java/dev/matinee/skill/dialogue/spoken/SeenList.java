package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.ShownList;
import dev.matinee.skill.dialogue.memory.Whose;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list, made for the eye: as a card of the app, and on a screen. Movies have their number in the
 * list.
 *
 * @param heading above them
 * @param movies of the list
 */
public record SeenList(String heading, List<RecommendedMovie> movies, Phrases phrases) {
  /** Some movies of the list as a card. */
  public Card card(List<RecommendedMovie> some) {
    String lines =
        some.stream()
            .map(movie -> new SpokenMovie(movie).cardLine(number(movie), phrases))
            .collect(Collectors.joining("\n"));
    return Card.of(heading, lines);
  }

  /** Some movies of the list on a screen. */
  public ShownList shown(List<RecommendedMovie> some) {
    return new ShownList(
        heading,
        some.stream().map(movie -> new SpokenMovie(movie).shown(number(movie), phrases)).toList());
  }

  private int number(RecommendedMovie movie) {
    return movies.indexOf(movie) + 1;
  }

  /** What stands above the list of one person. */
  public static String heading(UserId userId, Phrases phrases) {
    if (Whose.of(userId).isPopular()) {
      return phrases.say(Phrase.CARD_HEADING_POPULAR);
    }
    return userId.isAccount()
        ? phrases.say(Phrase.CARD_HEADING_OWN)
        : phrases.say(Phrase.CARD_HEADING, userId.value());
  }
}
