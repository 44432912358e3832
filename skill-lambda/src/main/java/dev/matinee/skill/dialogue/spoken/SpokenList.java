package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.Offer;
import dev.matinee.skill.dialogue.answer.ShownList;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Whose;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.store.HeardList;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A stored list, made for the ear: at most ten titles at once, then what is to be known of it. */
public final class SpokenList {
  /** The most titles of one answer, however they are asked for. */
  public static final int MOST_TITLES = HeardList.MAX_MOVIES;

  /** As many as are easily remembered when they are heard. */
  static final int UNASKED_AMOUNT = 3;

  private static final int LEAST_AT_A_TIME = 2;
  private static final int MOST_AT_A_TIME = 5;

  private final ListWithHistoryVersion stored;
  private final Selection selection;
  private final List<RecommendedMovie> movies;
  private final Phrases phrases;
  private final Optional<Together> together;
  private final SpokenTitles titles;
  private final SeenList seen;

  /**
   * Takes the joint list of several people.
   *
   * @param selection which of its movies are wanted
   */
  public SpokenList(Together together, Selection selection, Phrases phrases) {
    this(together.stored(), selection, phrases, Optional.of(together));
  }

  /**
   * Takes a list.
   *
   * @param stored with at least one movie
   * @param selection which of its movies are wanted
   */
  public SpokenList(ListWithHistoryVersion stored, Selection selection, Phrases phrases) {
    this(stored, selection, phrases, Optional.empty());
  }

  private SpokenList(
      ListWithHistoryVersion stored,
      Selection selection,
      Phrases phrases,
      Optional<Together> together) {
    this.together = together;
    this.stored = stored;
    this.selection = selection;
    this.movies = selection.of(stored.list()).movies();
    this.phrases = phrases;
    Optional<SpokenCompany> company = together.map(people -> new SpokenCompany(people, phrases));
    titles = new SpokenTitles(stored, company, phrases);
    String heading =
        company
            .map(SpokenCompany::heading)
            .orElseGet(() -> SeenList.heading(stored.list().userId(), phrases));
    seen = new SeenList(heading, movies, phrases);
  }

  /**
   * The first titles.
   *
   * @param asked how many were asked for, above zero; empty where the person did not say
   */
  public Answer first(OptionalLong asked) {
    if (movies.isEmpty()) {
      return nonePicked();
    }
    int wanted = (int) Math.min(asked.orElse(UNASKED_AMOUNT), MOST_TITLES);
    int to = Math.min(wanted, movies.size());
    List<String> sentences = new ArrayList<>();
    addSelection(sentences);
    sentences.add(introduction(to));
    sentences.add(titles.sentence(movies.subList(0, to)));
    if (asked.isPresent() && to < wanted) {
      sentences.add(phrases.say(Phrase.LIST_FEWER, asked.getAsLong(), to));
    } else if (asked.isPresent() && asked.getAsLong() > MOST_TITLES) {
      sentences.add(phrases.sayWithSite(Phrase.LIST_MORE));
    }
    return ending(sentences, 0, to, atATime(to), asked.isEmpty() && to < movies.size());
  }

  /** So many titles go on a page after the first ones. */
  private static int atATime(int first) {
    return Math.max(LEAST_AT_A_TIME, Math.min(MOST_AT_A_TIME, first));
  }

  /** As many titles as before, from the one after those that were named last. */
  public Answer after(Place place) {
    return after(place, place.size());
  }

  /** So many titles, ten at most, from the one after those that were named last. */
  public Answer after(Place place, int count) {
    int next = place.beside() ? place.from() : afterLast(place);
    return page(next, next + Math.min(count, MOST_TITLES), place.size());
  }

  /** The list may have changed since they were named. */
  private int afterLast(Place place) {
    return place.movies().stream()
        .map(this::indexOf)
        .flatMapToInt(OptionalInt::stream)
        .map(index -> index + 1)
        .max()
        .orElse(place.from());
  }

  /** As many titles as before, up to those that were named last. */
  public Answer before(Place place) {
    int from = place.beside() ? place.from() : indexOf(place.movies().get(0)).orElse(place.from());
    int size = place.size();
    return from == 0
        ? page(0, size, size).after(phrases.say(Phrase.PAGE_FIRST))
        : page(Math.max(0, from - size), from, size);
  }

  /** As many titles as before, from the first one. */
  public Answer top(Place place) {
    return page(0, place.size(), place.size());
  }

  /** Titles from one position up to another, as far as the list goes. */
  private Answer page(int start, int end, int size) {
    int from = Math.min(start, movies.size());
    int to = Math.min(end, movies.size());
    if (from == to) {
      return Answer.asking(
          phrases.say(Phrase.PAGE_NONE) + " " + phrases.say(Phrase.ANYTHING_ELSE),
          phrases.say(Phrase.PAGE_NONE_MORE));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(phrases.say(Phrase.PAGE, to - from, from + 1, to));
    sentences.add(titles.sentence(movies.subList(from, to)));
    return ending(sentences, from, to, size, to < movies.size());
  }

  /**
   * What is at the top now and was not heard from there before.
   *
   * @param heard the movies that were heard, at least one
   */
  public Answer newSince(List<Long> heard) {
    int end = compared(movies.size(), heard.size());
    List<RecommendedMovie> fresh =
        movies.subList(0, end).stream().filter(movie -> !heard.contains(movie.id())).toList();
    List<String> sentences = new ArrayList<>();
    if (fresh.isEmpty()) {
      sentences.add(phrases.say(Phrase.NEWS_NONE, end));
      addAge(sentences);
      sentences.add(phrases.say(Phrase.NEWS_NONE_OFFER));
      return Answer.offering(
          Offer.RECOMMEND, String.join(" ", sentences), phrases.say(Phrase.WELCOME_BACK_MORE));
    }
    sentences.add(phrases.say(Phrase.NEWS, fresh.size(), end));
    sentences.add(titles.sentence(fresh));
    return ending(sentences, false)
        .with(seen.card(fresh))
        .showing(seen.shown(fresh))
        .at(place(end - fresh.size(), atATime(fresh.size()), fresh));
  }

  /**
   * How many at the top of a list are looked at for news: as many as were heard, three at least.
   */
  public static int compared(int size, int heard) {
    return Math.min(Math.max(UNASKED_AMOUNT, heard), Math.min(size, MOST_TITLES));
  }

  /** One movie out of turn. */
  public Answer pick(RecommendedMovie movie) {
    int index = indexOf(movie.id()).orElseThrow();
    List<String> sentences = new ArrayList<>();
    addSelection(sentences);
    SpokenMovie spoken = new SpokenMovie(movie);
    sentences.add(phrases.say(Phrase.SURPRISE));
    sentences.add(titles.sentence(List.of(movie)));
    sentences.add(spoken.reasons(phrases));
    addAge(sentences);
    sentences.add(phrases.say(Phrase.SURPRISE_AGAIN));
    return Answer.offering(
            Offer.SURPRISE, String.join(" ", sentences), phrases.say(Phrase.SURPRISE_MORE))
        .with(seen.card(List.of(movie)))
        .showing(shown(movie))
        .at(place(index, UNASKED_AMOUNT, List.of(movie)).about(movie.id()));
  }

  /** The top of the list, to be looked at. */
  public Card card() {
    return seen.card(movies.subList(0, top()));
  }

  /** The movies that are wanted of the list, in its order. */
  public List<RecommendedMovie> movies() {
    return movies;
  }

  private Answer nonePicked() {
    String sentence =
        phrases.say(
            whose().isPopular() ? Phrase.POPULAR_NONE : Phrase.SELECTION_NONE,
            new SpokenSelection(selection).words(phrases));
    return Answer.asking(
            sentence + " " + phrases.say(Phrase.ANYTHING_ELSE), phrases.say(Phrase.SELECTION_MORE))
        .leavingOut(selection.without());
  }

  private OptionalInt indexOf(long movie) {
    for (int i = 0; i < movies.size(); i++) {
      if (movies.get(i).id() == movie) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private void addSelection(List<String> sentences) {
    if (!selection.isAll()) {
      sentences.add(phrases.say(Phrase.SELECTION, new SpokenSelection(selection).words(phrases)));
    }
  }

  /** What is told of a movie of the list. In a joint list its reasons are the speaker's own. */
  public String told(RecommendedMovie movie, Telling telling) {
    SpokenMovie spoken = new SpokenMovie(movie);
    return together.isPresent() && telling.equals(Telling.REASONS) && movie.because().isEmpty()
        ? phrases.say(Phrase.WHY_TOGETHER, phrases.title(movie.title()))
        : telling.listed().apply(spoken, phrases);
  }

  /** The list as it is stored. */
  public ListWithHistoryVersion stored() {
    return stored;
  }

  private void addAge(List<String> sentences) {
    if (!stored.isCurrent()) {
      sentences.add(phrases.say(Phrase.LIST_OLD));
    }
  }

  private Answer ending(List<String> sentences, int from, int to, int size, boolean goesOn) {
    List<RecommendedMovie> read = movies.subList(from, to);
    return ending(sentences, goesOn)
        .with(seen.card(read))
        .showing(seen.shown(read))
        .at(place(from, size, read));
  }

  private Answer ending(List<String> sentences, boolean goesOn) {
    addAge(sentences);
    sentences.add(phrases.say(goesOn ? Phrase.GO_ON : Phrase.ANYTHING_ELSE));
    String speech = String.join(" ", sentences);
    return goesOn
        ? Answer.offering(Offer.NEXT, speech, phrases.say(Phrase.GO_ON_MORE))
        : Answer.asking(speech, phrases.say(Phrase.ANYTHING_ELSE_MORE));
  }

  private Place place(int from, int size, List<RecommendedMovie> read) {
    List<Long> ids = read.stream().map(RecommendedMovie::id).toList();
    Place place = new Place(whose(), from, size, ids, Optional.empty(), selection);
    return together.map(people -> place.in(people.company())).orElse(place);
  }

  private Whose whose() {
    return together.isPresent() ? Whose.OWN : Whose.of(stored.list().userId());
  }

  private String introduction(int count) {
    if (together.isPresent()) {
      return new SpokenCompany(together.get(), phrases).introduction(count);
    }
    UserId userId = stored.list().userId();
    if (whose().isPopular()) {
      return phrases.say(Phrase.POPULAR, count);
    }
    return userId.isAccount()
        ? phrases.say(Phrase.LIST_OWN, count)
        : phrases.say(Phrase.LIST, count, userId.value());
  }

  /** One movie, to be looked at. */
  public ShownList shown(RecommendedMovie movie) {
    return seen.shown(List.of(movie));
  }

  /** The position after the last movie that is named at once. */
  private int top() {
    return Math.min(movies.size(), MOST_TITLES);
  }
}
