package dev.matinee.notifications.text;

/**
 * The letters of a text message that takes seven bits each: the default alphabet of 3GPP TS 23.038
 * with its extension. One letter of another alphabet makes a message of 70 letters out of one of
 * 160. Stateless; safe for use by any number of threads.
 */
public final class GsmAlphabet {
  /** How many septets one message holds. */
  public static final int MESSAGE_SEPTETS = 160;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two septets. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private GsmAlphabet() {}

  /** Whether a letter is of the alphabet. */
  static boolean has(char letter) {
    return septets(letter) > 0;
  }

  private static int septets(char letter) {
    if (BASIC.indexOf(letter) >= 0) {
      return 1;
    }
    return EXTENSION.indexOf(letter) >= 0 ? 2 : 0;
  }

  /**
   * How much of a message a text takes, of {@link #MESSAGE_SEPTETS}.
   *
   * @throws IllegalArgumentException if it has a letter of another alphabet
   */
  public static int septets(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!has(letter)) {
        throw new IllegalArgumentException(
            String.format("U+%04X is no letter of a text message of seven bits", (int) letter));
      }
      sum += septets(letter);
    }
    return sum;
  }
}
