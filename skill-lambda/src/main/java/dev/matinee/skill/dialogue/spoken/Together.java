package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.storedlists.together.JointList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The joint list of several people, for one of them or for a stranger who knows the code.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param company whose list it is
 * @param stored the movies as the speaker may hear of them: match and reasons are the speaker's own
 * @param people in the order of the joint list
 * @param joint with what each of them has in their own list
 */
public record Together(
    Company company, ListWithHistoryVersion stored, List<Person> people, JointList joint) {
  /** A difference of match, in percent, that is worth a word. */
  private static final int CLEARLY = 10;

  public Together {
    people = List.copyOf(people);
  }

  /**
   * One of the people.
   *
   * @param name by which the others know them; empty where the speaker must not hear it
   * @param user of the data set; empty for members of an evening
   * @param speaks whether it is the speaker
   */
  public record Person(Optional<String> name, OptionalLong user, boolean speaks) {}

  /**
   * Whom a movie suits most: by a match that is at least ten percent above that of each other
   * person. Empty where the matches are closer, or one of them is not known.
   */
  public Optional<Person> mostSuited(long movie) {
    OptionalInt first =
        IntStream.range(0, people.size())
            .filter(at -> match(at, movie).isPresent())
            .reduce((one, other) -> value(one, movie) >= value(other, movie) ? one : other);
    return joint.own().stream().filter(own -> !own.isEmpty()).count() > 1
            && first.isPresent()
            && isClear(first.getAsInt(), movie)
        ? Optional.of(people.get(first.getAsInt()))
        : Optional.empty();
  }

  private boolean isClear(int first, long movie) {
    return IntStream.range(0, people.size())
        .filter(at -> at != first)
        .allMatch(
            at ->
                entry(at, movie).isEmpty()
                    || (match(at, movie).isPresent()
                        && value(at, movie) + CLEARLY <= value(first, movie)));
  }

  private int value(int person, long movie) {
    return match(person, movie).orElse(0);
  }

  private OptionalInt match(int person, long movie) {
    return entry(person, movie).map(RecommendedMovie::match).orElse(OptionalInt.empty());
  }

  private Optional<RecommendedMovie> entry(int person, long movie) {
    Map<Long, RecommendedMovie> own = joint.own().get(person);
    return Optional.ofNullable(own.get(movie));
  }
}
