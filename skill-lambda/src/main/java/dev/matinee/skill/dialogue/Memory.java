package dev.matinee.skill.dialogue;

import java.util.Optional;

/**
 * What a conversation remembers from turn to turn, beside its last answer.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param place in the list that it is about
 * @param undo what the last change by voice did away with
 * @param misses how many utterances in a row meant nothing
 * @param turns how many answers were given before
 */
public record Memory(Optional<Place> place, Optional<Undo> undo, int misses, int turns) {
  /** Nothing yet. */
  public static final Memory NONE = new Memory(Optional.empty(), Optional.empty(), 0, 0);

  Memory at(Place where) {
    return new Memory(Optional.of(where), undo, misses, turns);
  }

  Memory undoing(Undo change) {
    return new Memory(place, Optional.of(change), misses, turns);
  }

  Memory missing(int inARow) {
    return new Memory(place, undo, inARow, turns);
  }

  /** This one turn later than another, whose place and change stay where this has none. */
  Memory after(Memory earlier) {
    return new Memory(place.or(earlier::place), undo.or(earlier::undo), misses, earlier.turns + 1);
  }
}
