package dev.matinee.lists.titles;

import dev.matinee.lists.ListsException;

/** An index of titles cannot be fetched now; the message says which and why. */
public class TitlesUnavailableException extends ListsException {
  private static final long serialVersionUID = 1L;

  public TitlesUnavailableException(String message) {
    super(message);
  }

  public TitlesUnavailableException(String message, Throwable cause) {
    super(message);
    initCause(cause);
  }
}
