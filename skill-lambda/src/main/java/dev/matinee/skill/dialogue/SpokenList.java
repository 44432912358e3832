package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.ArrayList;
import java.util.List;

/** A stored list, made for the ear: at most ten titles in order, then what is to be known of it. */
final class SpokenList {
  /** The most titles in one answer. */
  static final int MOST_TITLES = 10;

  /** Longer titles are cut, so that ten of them always fit into what a voice service takes. */
  static final int LONGEST_TITLE = 160;

  private final StoredList stored;
  private final Phrases phrases;

  /**
   * @param stored with at least one movie
   */
  SpokenList(StoredList stored, Phrases phrases) {
    this.stored = stored;
    this.phrases = phrases;
  }

  /**
   * The first titles.
   *
   * @param asked how many were asked for, above zero
   */
  Answer first(long asked) {
    List<RecommendedMovie> all = stored.list().movies();
    int wanted = (int) Math.min(asked, MOST_TITLES);
    List<RecommendedMovie> movies = all.subList(0, Math.min(wanted, all.size()));

    List<String> sentences = new ArrayList<>();
    sentences.add(introduction(movies.size()));
    movies.forEach(movie -> sentences.add(spoken(movie)));
    if (movies.size() < wanted) {
      sentences.add(phrases.say(Phrase.LIST_FEWER, asked, movies.size()));
    } else if (asked > MOST_TITLES) {
      sentences.add(phrases.sayWithSite(Phrase.LIST_MORE));
    }
    if (!stored.isCurrent()) {
      sentences.add(phrases.say(Phrase.LIST_OLD));
    }
    sentences.add(phrases.say(Phrase.ANYTHING_ELSE));
    return Answer.asking(String.join(" ", sentences), phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .with(card(movies));
  }

  private String introduction(int count) {
    UserId userId = stored.list().userId();
    return userId.isAccount()
        ? phrases.say(Phrase.LIST_OWN, count)
        : phrases.say(Phrase.LIST, count, userId.value());
  }

  private String spoken(RecommendedMovie movie) {
    String title = title(movie);
    return movie.year().isPresent()
        ? phrases.say(Phrase.TITLE_YEAR, title, year(movie))
        : phrases.say(Phrase.TITLE_PLAIN, title);
  }

  private Card card(List<RecommendedMovie> movies) {
    List<String> lines = new ArrayList<>();
    for (RecommendedMovie movie : movies) {
      int position = lines.size() + 1;
      lines.add(
          movie.year().isPresent()
              ? phrases.say(Phrase.CARD_LINE_YEAR, position, title(movie), year(movie))
              : phrases.say(Phrase.CARD_LINE, position, title(movie)));
    }
    return new Card(cardHeading(stored.list().userId(), phrases), String.join("\n", lines));
  }

  private static String title(RecommendedMovie movie) {
    String title = movie.title();
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE)));
  }

  private static String year(RecommendedMovie movie) {
    return Integer.toString(movie.year().orElseThrow());
  }

  static String cardHeading(UserId userId, Phrases phrases) {
    return userId.isAccount()
        ? phrases.say(Phrase.CARD_HEADING_OWN)
        : phrases.say(Phrase.CARD_HEADING, userId.value());
  }
}
