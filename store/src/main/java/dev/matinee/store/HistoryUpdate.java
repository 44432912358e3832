package dev.matinee.store;

/**
 * What a change did to a history. Immutable; safe for use by any number of threads.
 *
 * @param before the history that was changed
 * @param after the history as it is stored; equal to the other where nothing was to be changed
 */
public record HistoryUpdate(History before, History after) {
  /** Whether anything was written. */
  public boolean changed() {
    return after.version() != before.version();
  }
}
