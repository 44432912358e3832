package dev.matinee.skill.dialogue.spoken;

import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.answer.ShownMovie;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.store.MatchLevel;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What can be said of one movie of a list. */
public record SpokenMovie(RecommendedMovie movie) {
  /** Longer titles are cut, so that ten of them always fit into what a voice service takes. */
  static final int LONGEST_TITLE = 160;

  private static final int MOST_REASONS = 3;

  /** A movie of which no more is known than its title, year and genres. */
  public static SpokenMovie of(Title title) {
    return new SpokenMovie(
        new RecommendedMovie(
            title.id(),
            title.title(),
            title.year(),
            title.genres(),
            0,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            MovieOrigin.UNKNOWN,
            List.of()));
  }

  /** The title and the year, within a sentence. */
  public String inSentence(Phrases phrases) {
    return movie.year().isPresent()
        ? phrases.say(Phrase.TITLE_OF_YEAR, said(phrases), year())
        : said(phrases);
  }

  /**
   * The title within a sentence, and the year where the title alone does not tell which movie it
   * is.
   *
   * @param alone whether no other movie has the same title
   */
  public String amongOthers(boolean alone, Phrases phrases) {
    return alone ? said(phrases) : inSentence(phrases);
  }

  /** The title, within a sentence. */
  String said(Phrases phrases) {
    return phrases.title(movie.title());
  }

  /** That it is not in the list, so that there are no reasons. */
  String unlisted(Phrases phrases) {
    return phrases.say(Phrase.WHY_UNLISTED, said(phrases));
  }

  /** The title and the year. */
  public String name(Phrases phrases) {
    return movie.year().isPresent()
        ? phrases.say(Phrase.TITLE_YEAR, said(phrases), year())
        : phrases.say(Phrase.TITLE_PLAIN, said(phrases));
  }

  /** Title and year; genres, the predicted rating and the match where they are known. */
  String details(Phrases phrases) {
    List<String> sentences = new ArrayList<>();
    sentences.add(name(phrases));
    if (!movie.genres().isEmpty()) {
      sentences.add(phrases.say(Phrase.MOVIE_GENRES, genres(phrases)));
    }
    movie
        .predictedRating()
        .ifPresent(rating -> sentences.add(phrases.say(Phrase.MOVIE_STARS, phrases.stars(rating))));
    level().ifPresent(level -> sentences.add(phrases.say(said(level))));
    return String.join(" ", sentences);
  }

  private String genres(Phrases phrases) {
    return movie.genres().stream().map(phrases::genre).collect(Collectors.joining(", "));
  }

  /** A line for the eye. */
  String cardLine(int position, Phrases phrases) {
    return movie.year().isPresent()
        ? phrases.say(Phrase.CARD_LINE_YEAR, position, title(), year())
        : phrases.say(Phrase.CARD_LINE, position, title());
  }

  /** What a screen shows of it; its picture comes later. */
  ShownMovie shown(int position, Phrases phrases) {
    Optional<String> match =
        level()
            .map(
                level ->
                    phrases.say(
                        Phrase.SHOWN_MATCH,
                        phrases.say(shown(level)),
                        movie.match().orElseThrow()));
    return new ShownMovie(
        movie.id(), title(), cardLine(position, phrases), match, Optional.empty());
  }

  private Optional<MatchLevel> level() {
    return MatchLevel.of(movie.match().orElse(0));
  }

  private static Phrase said(MatchLevel level) {
    return switch (level) {
      case GREAT -> Phrase.MATCH_GREAT;
      case GOOD -> Phrase.MATCH_GOOD;
      case FAIR -> Phrase.MATCH_FAIR;
    };
  }

  private static Phrase shown(MatchLevel level) {
    return switch (level) {
      case GREAT -> Phrase.SHOWN_GREAT;
      case GOOD -> Phrase.SHOWN_GOOD;
      case FAIR -> Phrase.SHOWN_FAIR;
    };
  }

  /** The movies of the list's owner that speak for it; how it came into the list without them. */
  String reasons(Phrases phrases) {
    List<String> movies =
        movie.because().stream()
            .limit(MOST_REASONS)
            .map(Reason::title)
            .map(phrases::title)
            .toList();
    if (movies.isEmpty()) {
      return phrases.say(withoutMovies(), said(phrases));
    }
    Phrase why = movie.origin() == MovieOrigin.NEW ? Phrase.WHY_NEW : Phrase.WHY;
    return phrases.say(why, said(phrases), phrases.titles(movies));
  }

  private Phrase withoutMovies() {
    return switch (movie.origin()) {
      case LINEAR_MODEL, SIMILAR_ITEMS, NEW -> Phrase.WHY_RATED;
      case NEIGHBOURS, POPULARITY, UNKNOWN -> Phrase.WHY_POPULAR;
    };
  }

  /** The title as it is written, for the eye. */
  public String title() {
    return cut(movie.title());
  }

  String year() {
    return Integer.toString(movie.year().orElseThrow());
  }

  /** A title that a turn can remember, which the longest are cut for. */
  public static String cut(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE)));
  }
}
