package dev.matinee.notifications.send;

import dev.matinee.store.Phone;

/**
 * A text message to a person. Immutable.
 *
 * @param to whom it is for
 * @param kind what it is about
 * @param text what it says, in one message
 */
public record TextMessage(Phone to, Kind kind, String text) {
  /** What a message is about. */
  public enum Kind {
    /** A code to type on the site; it is of no use later. */
    CODE,
    /** That messages come from now on. */
    CONFIRMATION,
    /** That a list is ready. */
    READY,
    /** That there is something new in a list. */
    NEWS;

    /** Whether the person asked for it a moment ago, and waits for it. */
    public boolean isAwaited() {
      return this == CODE || this == CONFIRMATION;
    }
  }

  /** Without the number and the text, since it ends in logs. */
  @Override
  public String toString() {
    return "TextMessage[to=" + to.userId() + ", kind=" + kind + "]";
  }
}
