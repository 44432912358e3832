package dev.matinee.skill.dialogue.answer;

/**
 * What the companion app shows beside the speech: plain text.
 *
 * @param title one line
 * @param text one or more lines
 */
public record Card(String title, String text) {
  /** The app's own card, with a button that links an account. It has no text of ours. */
  public static final Card LINK_ACCOUNT = new Card("", "");

  /** Whether it is the app's own card. */
  public boolean linksAccount() {
    return equals(LINK_ACCOUNT);
  }
}
