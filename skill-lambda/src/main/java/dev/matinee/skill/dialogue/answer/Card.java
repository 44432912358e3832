package dev.matinee.skill.dialogue.answer;

/**
 * What the companion app shows beside the speech.
 *
 * @param kind of card; those of the app itself have no text of ours
 * @param title one line of plain text
 * @param text one or more lines of plain text
 */
public record Card(Kind kind, String title, String text) {
  /** Who says what is on a card. */
  public enum Kind {
    TEXT,
    LINK_ACCOUNT,
    ALLOW_REMINDERS
  }

  /** The app's own card, with a button that links an account. */
  public static final Card LINK_ACCOUNT = new Card(Kind.LINK_ACCOUNT, "", "");

  /** The app's own card, with a button that lets the skill set reminders. */
  public static final Card ALLOW_REMINDERS = new Card(Kind.ALLOW_REMINDERS, "", "");

  /** A card with words of the skill. */
  public static Card of(String title, String text) {
    return new Card(Kind.TEXT, title, text);
  }
}
