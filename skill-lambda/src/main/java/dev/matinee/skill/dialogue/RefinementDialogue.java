package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardChoice;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardSelection;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.heard.Years;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.PlacedLists;
import dev.matinee.skill.dialogue.people.Speaker;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenSelection;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes the wish that a conversation is about: "newer ones", "no horror", "for kids", "ten more".
 *
 * <p>Safe for use by any number of threads.
 */
public final class RefinementDialogue {
  /** What is newer, or older, where no movies were named that it could be compared with. */
  private static final int MIDDLE_YEAR = 2000;

  private final RecommendationDialogue recommendations;
  private final ListDialogue list;
  private final PlacedLists lists;
  private final TogetherDialogue together;
  private final StoreTime time;

  /**
   * Reads lists.
   *
   * @param recommendations names the movies of the changed wish
   * @param list goes on in a list
   * @param lists that conversations are about
   * @param together names movies for several people
   * @param time that a turn may spend with the store
   */
  public RefinementDialogue(
      RecommendationDialogue recommendations,
      ListDialogue list,
      PlacedLists lists,
      TogetherDialogue together,
      StoreTime time) {
    this.recommendations = recommendations;
    this.list = list;
    this.lists = lists;
    this.together = together;
    this.time = time;
  }

  /**
   * To "comedies", "after 2000", "no horror", "newer ones" and "ten more".
   *
   * @param heard which movies
   * @param age "newer" or "older", than those that were named last
   * @param amount how many
   * @throws StoreException if the list cannot be read
   */
  public Answer refine(
      HeardSelection heard, HeardChoice age, HeardNumber amount, Listener listener) {
    if (heard.isUnknown() || age.isUnknown()) {
      return RecommendationDialogue.whichSelection(
          Phrase.SELECTION_UNKNOWN, amount, listener.phrases());
    }
    Selection change = age.known().map(wish -> byAge(wish, listener)).orElse(heard.selection());
    if (change.isAll()) {
      return more(amount, listener);
    }
    return change.namesNothing() && isUnasked(listener)
        ? leaveOut(change.without(), listener)
        : wish(change, amount, listener);
  }

  /**
   * To "for kids".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer forKids(HeardNumber amount, Listener listener) {
    return wish(Selection.ofGenre(Selection.KIDS), amount, listener);
  }

  /** Whether nothing was wished for that could be changed. */
  private static boolean isUnasked(Listener listener) {
    return listener.place().isEmpty() && listener.previous().flatMap(Answer::asked).isEmpty();
  }

  private Answer more(HeardNumber amount, Listener listener) {
    return listener.place().isPresent()
        ? list.more(amount, listener)
        : recommendations.answer(new MovieWish(HeardNumber.NOTHING, amount), listener);
  }

  private Answer wish(Selection change, HeardNumber amount, Listener listener) {
    Selection wanted = known(listener).refinedBy(change);
    MovieWish changed = new MovieWish(HeardNumber.NOTHING, amount).only(wanted);
    MovieWish wish = PopularReading.isIn(listener) ? changed.popular() : changed;
    Answer answer =
        listener
            .place()
            .flatMap(Place::company)
            .flatMap(people -> together.refined(people, wanted, amount, listener))
            .orElseGet(() -> recommendations.answer(wish, listener));
    return change.without().isEmpty()
        ? answer
        : answer.after(leftOut(change.without(), listener.phrases()));
  }

  private static Selection known(Listener listener) {
    Optional<Selection> asked =
        listener
            .previous()
            .filter(answer -> answer.asked().isPresent())
            .map(answer -> answer.wish().selection());
    return asked.or(() -> listener.place().map(Place::selection)).orElse(Selection.ALL);
  }

  private static Answer leaveOut(List<String> genres, Listener listener) {
    Phrases phrases = listener.phrases();
    List<String> all =
        Stream.concat(listener.without().stream(), genres.stream()).distinct().toList();
    return Answer.asking(
            leftOut(genres, phrases) + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.WELCOME_MORE))
        .leavingOut(all);
  }

  private static String leftOut(List<String> genres, Phrases phrases) {
    return phrases.say(Phrase.LEFT_OUT, SpokenSelection.leftOut(genres, phrases));
  }

  /** Newer, or older, than the movies that were named last are on the whole. */
  private Selection byAge(String wish, Listener listener) {
    List<Integer> years = time.within(() -> yearsOfThoseNamed(listener));
    int middle = years.isEmpty() ? MIDDLE_YEAR : years.get(years.size() / 2);
    Years wanted = wish.equals("newer") ? Years.after(middle) : Years.before(middle);
    return new Selection(List.of(), List.of(), wanted);
  }

  private List<Integer> yearsOfThoseNamed(Listener listener) {
    return listener.place().stream()
        .flatMap(place -> named(place, listener.speaker()))
        .flatMap(movie -> movie.year().stream().boxed())
        .sorted()
        .toList();
  }

  private Stream<RecommendedMovie> named(Place place, Speaker speaker) {
    return lists.of(place, speaker).stream()
        .flatMap(found -> found.list().movies().stream())
        .filter(movie -> place.movies().contains(movie.id()));
  }
}
