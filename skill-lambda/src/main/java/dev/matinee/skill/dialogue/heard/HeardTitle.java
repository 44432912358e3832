package dev.matinee.skill.dialogue.heard;

import dev.matinee.lists.search.FoundTitles;
import dev.matinee.lists.search.TitleFinder;
import dev.matinee.lists.titles.Title;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A film as a person names it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param words as they were heard; empty where no title was said
 * @param carried how many of the first words may say how it was put, as in "should we watch Alien"
 * @param known the film that the voice service found for them among those that were just named
 * @param year that was said of it
 * @param position that was said where several movies of the name were named
 */
public record HeardTitle(
    Optional<String> words,
    int carried,
    Optional<Long> known,
    HeardNumber year,
    HeardNumber position) {
  /** No title was said. */
  public static final HeardTitle NOTHING =
      new HeardTitle(
          Optional.empty(), 0, Optional.empty(), HeardNumber.NOTHING, HeardNumber.NOTHING);

  /** More are not named in one question. */
  public static final int MOST_NAMED = 3;

  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;

  /** What was said of it, by the slots of the intents that take a title. */
  public Map<String, String> slots() {
    Map<String, String> slots = new HashMap<>();
    words.ifPresent(said -> slots.put("title", said));
    year.words().ifPresent(said -> slots.put("year", said));
    return slots;
  }

  /** Whether a title was said. */
  public boolean isSaid() {
    return words.isPresent();
  }

  /**
   * The movies that are meant.
   *
   * @param named those that were named last, of which one is meant rather than any other
   */
  public FoundTitles in(TitleFinder finder, List<Long> named) {
    Optional<Title> own = known.flatMap(finder.index()::find);
    if (own.isPresent()) {
      return new FoundTitles(List.of(own.get()), true);
    }
    FoundTitles found = find(finder);
    return found.sure() ? found : chosen(found, named);
  }

  /** A name that no film has is looked for without the words in front of it. */
  private FoundTitles find(TitleFinder finder) {
    List<String> said = List.of(words.orElse("").split(" ", -1));
    return IntStream.rangeClosed(0, Math.min(carried, said.size() - 1))
        .mapToObj(from -> String.join(" ", said.subList(from, said.size())))
        .map(title -> finder.find(title, saidYear()))
        .filter(found -> !found.movies().isEmpty())
        .findFirst()
        .orElse(FoundTitles.none());
  }

  private FoundTitles chosen(FoundTitles found, List<Long> named) {
    List<Title> asked = found.movies().stream().limit(MOST_NAMED).toList();
    Optional<Title> chosen =
        position.isLast()
            ? asked.stream().reduce((one, next) -> next)
            : position.position().stream()
                .filter(number -> number <= asked.size())
                .mapToObj(number -> asked.get((int) number - 1))
                .findFirst();
    List<Title> justNamed =
        found.movies().stream().filter(movie -> named.contains(movie.id())).toList();
    return chosen
        .or(() -> justNamed.stream().findFirst().filter(one -> justNamed.size() == 1))
        .map(one -> new FoundTitles(List.of(one), true))
        .orElse(found);
  }

  private OptionalInt saidYear() {
    return year.positive().stream()
        .filter(said -> said >= FIRST_YEAR && said <= LAST_YEAR)
        .mapToInt(said -> (int) said)
        .findFirst();
  }
}
