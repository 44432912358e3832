package dev.matinee.store;

/** An evening would have more members than it may. */
public class EveningFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  public EveningFullException(int members) {
    super("an evening has at most " + Evening.MAX_MEMBERS + " members, not " + members);
  }
}
