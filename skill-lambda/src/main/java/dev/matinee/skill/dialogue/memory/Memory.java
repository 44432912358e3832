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
 * @param company who watches together, once that was spoken of
 */
public record Memory(
    Optional<Place> place,
    Optional<Undos> undos,
    Optional<List<String>> without,
    int misses,
    int turns,
    Optional<Company> company) {
  /** Nothing yet. */
  public static final Memory NONE =
      new Memory(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, Optional.empty());

  public Memory {
    without = without.map(List::copyOf);
  }

  public Memory at(Place where) {
    return new Memory(Optional.of(where), undos, without, misses, turns, company);
  }

  public Memory undoing(Undos changes) {
    return new Memory(place, Optional.of(changes), without, misses, turns, company);
  }

  /** Remembers which genres are not wanted in this conversation. */
  public Memory leavingOut(List<String> genres) {
    return new Memory(place, undos, Optional.of(genres), misses, turns, company);
  }

  /** Remembers how often in a row nothing was understood. */
  public Memory missing(int inARow) {
    return new Memory(place, undos, without, inARow, turns, company);
  }

  /** Remembers who watches together. */
  public Memory together(Company people) {
    return new Memory(place, undos, without, misses, turns, Optional.of(people));
  }

  /** Without what is of one person alone: a place in their list, and what they can take back. */
  public Memory forAnotherVoice() {
    return new Memory(
        place.filter(Place::isShared),
        Optional.empty(),
        without,
        misses,
        turns,
        company.filter(Company::isKnown));
  }

  /** This one turn later than another, of which stays what this says nothing of. */
  public Memory after(Memory earlier) {
    return new Memory(
        place.or(earlier::place),
        undos.or(earlier::undos),
        without.or(earlier::without),
        misses,
        earlier.turns + 1,
        company.or(earlier::company));
  }
}
