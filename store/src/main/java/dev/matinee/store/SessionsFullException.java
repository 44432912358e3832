package dev.matinee.store;

/** An account would have more sessions than it may. */
public class SessionsFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  public SessionsFullException(int sessions) {
    super("an account has at most " + Account.MAX_SESSIONS + " sessions, not " + sessions);
  }
}
