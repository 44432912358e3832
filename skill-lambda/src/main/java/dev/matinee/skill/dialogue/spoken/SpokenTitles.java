package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Titles of a list, made for the ear.
 *
 * @param stored the list; a title that several of its movies have gets its year
 * @param company of a joint list, whose titles say whom they suit
 */
record SpokenTitles(
    ListWithHistoryVersion stored, Optional<SpokenCompany> company, Phrases phrases) {
  /** One or more titles as a sentence; each in one of its own where it is said whom one suits. */
  String sentence(List<RecommendedMovie> some) {
    return some.stream().anyMatch(movie -> suits(movie).isPresent())
        ? some.stream().map(this::suited).collect(Collectors.joining(" "))
        : phrases.say(
            Phrase.TITLE_PLAIN, phrases.titles(some.stream().map(this::amongOthers).toList()));
  }

  private String suited(RecommendedMovie movie) {
    String title = phrases.say(Phrase.TITLE_PLAIN, amongOthers(movie));
    return suits(movie).map(sentence -> title + " " + sentence).orElse(title);
  }

  private Optional<String> suits(RecommendedMovie movie) {
    return company.flatMap(people -> people.suits(movie.id()));
  }

  private String amongOthers(RecommendedMovie movie) {
    return new SpokenMovie(movie).amongOthers(isAlone(movie), phrases);
  }

  private boolean isAlone(RecommendedMovie movie) {
    return !stored.ofSharedTitle().contains(movie.id())
        && stored.list().movies().stream()
                .filter(other -> other.title().equalsIgnoreCase(movie.title()))
                .count()
            < 2;
  }
}
