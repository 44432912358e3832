package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A stored list, made for the ear: at most ten titles in order, then what is to be known of it. */
final class SpokenList {
  /** The most titles of one list, however they are asked for. */
  static final int MOST_TITLES = 10;

  /** As many as are easily remembered when they are heard. */
  private static final int UNASKED_AMOUNT = 3;

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
   * @param asked how many were asked for, above zero; empty where nobody said
   */
  Answer first(OptionalLong asked) {
    int wanted = (int) Math.min(asked.orElse(UNASKED_AMOUNT), MOST_TITLES);
    int to = Math.min(wanted, size());
    List<String> sentences = new ArrayList<>();
    sentences.add(introduction(to));
    addTitles(0, to, sentences);
    if (asked.isPresent() && to < wanted) {
      sentences.add(phrases.say(Phrase.LIST_FEWER, asked.getAsLong(), to));
    } else if (asked.isPresent() && asked.getAsLong() > MOST_TITLES) {
      sentences.add(phrases.sayWithSite(Phrase.LIST_MORE));
    }
    return ending(sentences, 0, to, asked.isEmpty() && to < last());
  }

  /** Titles from one position up to another, as far as they are read out at all. */
  Answer page(int start, int end) {
    int from = Math.min(start, last());
    int to = Math.min(end, last());
    List<String> sentences = new ArrayList<>();
    if (from == to) {
      sentences.add(phrases.say(Phrase.PAGE_NONE));
      addLimit(sentences);
      return Answer.asking(
          String.join(" ", sentences) + " " + phrases.say(Phrase.ANYTHING_ELSE),
          phrases.say(Phrase.PAGE_NONE_MORE));
    }
    sentences.add(phrases.say(Phrase.PAGE, to - from, from + 1, to));
    addTitles(from, to, sentences);
    if (to == last()) {
      addLimit(sentences);
    }
    return ending(sentences, from, to, to < last());
  }

  private void addTitles(int from, int to, List<String> sentences) {
    movies(from, to).forEach(movie -> sentences.add(new SpokenMovie(movie).name(phrases)));
  }

  private void addLimit(List<String> sentences) {
    if (size() > MOST_TITLES) {
      sentences.add(phrases.sayWithSite(Phrase.LIST_MORE));
    }
  }

  private Answer ending(List<String> sentences, int from, int to, boolean goesOn) {
    if (!stored.isCurrent()) {
      sentences.add(phrases.say(Phrase.LIST_OLD));
    }
    sentences.add(phrases.say(goesOn ? Phrase.GO_ON : Phrase.ANYTHING_ELSE));
    String speech = String.join(" ", sentences);
    Answer answer =
        goesOn
            ? Answer.offering(Offer.NEXT, speech, phrases.say(Phrase.GO_ON_MORE))
            : Answer.asking(speech, phrases.say(Phrase.ANYTHING_ELSE_MORE));
    return answer.with(card(from, to)).at(place(from, to));
  }

  private Place place(int from, int to) {
    List<Long> ids = movies(from, to).stream().map(RecommendedMovie::id).toList();
    return new Place(stored.list().userId().dataSetUser(), from, ids, Optional.empty());
  }

  private String introduction(int count) {
    UserId userId = stored.list().userId();
    return userId.isAccount()
        ? phrases.say(Phrase.LIST_OWN, count)
        : phrases.say(Phrase.LIST, count, userId.value());
  }

  private Card card(int from, int to) {
    List<String> lines = new ArrayList<>();
    for (RecommendedMovie movie : movies(from, to)) {
      SpokenMovie spoken = new SpokenMovie(movie);
      int position = from + lines.size() + 1;
      lines.add(
          movie.year().isPresent()
              ? phrases.say(Phrase.CARD_LINE_YEAR, position, spoken.title(), spoken.year())
              : phrases.say(Phrase.CARD_LINE, position, spoken.title()));
    }
    return new Card(cardHeading(stored.list().userId(), phrases), String.join("\n", lines));
  }

  static String cardHeading(UserId userId, Phrases phrases) {
    return userId.isAccount()
        ? phrases.say(Phrase.CARD_HEADING_OWN)
        : phrases.say(Phrase.CARD_HEADING, userId.value());
  }

  private List<RecommendedMovie> movies(int from, int to) {
    return stored.list().movies().subList(from, to);
  }

  private int size() {
    return stored.list().movies().size();
  }

  /** The position after the last movie that is ever read out. */
  private int last() {
    return Math.min(size(), MOST_TITLES);
  }
}
