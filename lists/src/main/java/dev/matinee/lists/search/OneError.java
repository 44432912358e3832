package dev.matinee.lists.search;

/**
 * Words that differ by one error: a letter too many, one too few, another one, or two neighbours
 * exchanged. Of words of less than five letters an error makes another word.
 */
final class OneError {
  private static final int SHORTEST = 5;

  private OneError() {}

  /** Whether one may be the other, heard or written wrongly; not if they are equal. */
  static boolean between(String said, String word) {
    int longer = Math.max(said.length(), word.length());
    int shorter = Math.min(said.length(), word.length());
    return shorter >= SHORTEST - 1
        && longer >= SHORTEST
        && longer - shorter <= 1
        && !said.equals(word)
        && hasLetter(said)
        && differsOnce(said, word);
  }

  /** One digit makes another number. */
  private static boolean hasLetter(String word) {
    return Character.isLetter(word.charAt(0));
  }

  private static boolean differsOnce(String one, String other) {
    int front = 0;
    int most = Math.min(one.length(), other.length());
    while (front < most && one.charAt(front) == other.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
      back++;
    }
    int oneLeft = one.length() - front - back;
    int otherLeft = other.length() - front - back;
    return Math.max(oneLeft, otherLeft) == 1 || areExchanged(one, other, front, oneLeft, otherLeft);
  }

  private static boolean areExchanged(
      String one, String other, int front, int oneLeft, int otherLeft) {
    return oneLeft == 2
        && otherLeft == 2
        && one.charAt(front) == other.charAt(front + 1)
        && one.charAt(front + 1) == other.charAt(front);
  }
}
