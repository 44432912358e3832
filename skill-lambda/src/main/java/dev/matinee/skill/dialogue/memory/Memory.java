package dev.matinee.skill.dialogue.memory;

import java.util.List;
import java.util.Optional;

/**
 * What a conversation remembers from turn to turn, beside its last answer.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param place in the list that it is about
 * @param undos the changes by voice that can be taken back
 * @param without the genres that are left out, in the words of the data set
 * @param misses how many utterances in a row meant nothing
 * @param turns how many answers were given before
 */
public record Memory(
    Optional<Place> place,
    Optional<Undos> undos,
    Optional<List<String>> without,
    int misses,
    int turns) {
  /** Nothing yet. */
  public static final Memory NONE =
      new Memory(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

  public Memory {
    without = without.map(List::copyOf);
  }

  public Memory at(Place where) {
    return new Memory(Optional.of(where), undos, without, misses, turns);
  }

  public Memory undoing(Undos changes) {
    return new Memory(place, Optional.of(changes), without, misses, turns);
  }

  /** Remembers which genres are not wanted in this conversation. */
  public Memory leavingOut(List<String> genres) {
    return new Memory(place, undos, Optional.of(genres), misses, turns);
  }

  /** Remembers how often in a row nothing was understood. */
  public Memory missing(int inARow) {
    return new Memory(place, undos, without, inARow, turns);
  }

  /** This one turn later than another, of which stays what this says nothing of. */
  public Memory after(Memory earlier) {
    return new Memory(
        place.or(earlier::place),
        undos.or(earlier::undos),
        without.or(earlier::without),
        misses,
        earlier.turns + 1);
  }
}
