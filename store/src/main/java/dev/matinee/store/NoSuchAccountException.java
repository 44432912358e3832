package dev.matinee.store;

/** There is no account of that name, or no longer. */
public class NoSuchAccountException extends StoreException {
  private static final long serialVersionUID = 1L;

  public NoSuchAccountException(Username username) {
    super("there is no account " + username);
  }
}
