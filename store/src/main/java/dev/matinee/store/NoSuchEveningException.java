package dev.matinee.store;

/** There is no evening of that code, or no longer. */
public class NoSuchEveningException extends StoreException {
  private static final long serialVersionUID = 1L;

  public NoSuchEveningException() {
    super("there is no evening of this code");
  }
}
