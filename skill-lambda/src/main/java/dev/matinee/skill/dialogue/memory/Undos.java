package dev.matinee.skill.dialogue.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of a conversation that can be taken back, one after the other.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param changes the latest first; at most {@link #MOST}
 */
public record Undos(List<Undo> changes) {
  /** Nothing was changed yet. */
  public static final Undos NONE = new Undos(List.of());

  private static final int MOST = 10;

  public Undos {
    changes = List.copyOf(changes);
  }

  /** The change that is taken back first. */
  public Optional<Undo> latest() {
    return changes.stream().findFirst();
  }

  /** This with a later change; the oldest of too many is dropped. */
  public Undos and(Undo later) {
    List<Undo> all = new ArrayList<>(List.of(later));
    all.addAll(changes);
    return new Undos(all.subList(0, Math.min(MOST, all.size())));
  }

  /** This after the latest change was taken back. */
  public Undos withoutLatest() {
    return new Undos(changes.subList(1, changes.size()));
  }

  /** A line for each change, which {@link #parse} reads. */
  public String text() {
    return changes.stream().map(Undo::text).collect(Collectors.joining("\n"));
  }

  /** What {@link #text} wrote; a line of another form is left out. */
  public static Undos parse(String text) {
    return new Undos(
        Stream.of(text.split("\n", -1))
            .map(Undo::parse)
            .flatMap(Optional::stream)
            .limit(MOST)
            .toList());
  }
}
