package dev.matinee.lists;

/** What this module throws for input that it cannot work with; the message says what to change. */
public class ListsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ListsException(String message) {
    super(message);
  }
}
