package dev.matinee.store;

/** A history would hold more movies than it may. */
public class HistoryFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  public HistoryFullException(int entries) {
    super("a history holds at most " + History.MAX_ENTRIES + " films, not " + entries);
  }
}
