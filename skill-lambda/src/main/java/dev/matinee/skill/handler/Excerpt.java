package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.title.TitleMarks;
import java.util.function.IntUnaryOperator;

/**
 * Shortens texts that are too long, as seldom as that happens: behind a sentence where one ends in
 * the second half, else behind a word, and never within a character.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param most the length that is allowed
 * @param length of each code point
 */
record Excerpt(int most, IntUnaryOperator length) {
  /** The beginning of a text, as far as it fits. */
  String beginning(String text) {
    int fitting = fitting(text);
    return fitting == text.length() ? text : text.substring(0, end(text, fitting)).stripTrailing();
  }

  /**
   * The beginning of a text and its last sentence, which may be a question that has to be asked.
   */
  String beginningAndEnd(String text) {
    int last = lastSentence(text);
    String ending = text.substring(last);
    int left = most - length(ending);
    Excerpt before = new Excerpt(left - 1, length);
    return fitting(text) == text.length() || left < 0
        ? beginning(text)
        : (TitleMarks.closedIn(before.beginning(text.substring(0, last))) + " " + ending).strip();
  }

  private int length(String text) {
    return text.codePoints().map(length).sum();
  }

  private int fitting(String text) {
    int left = most;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      left -= length.applyAsInt(codePoint);
      if (left < 0) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static int end(String text, int fitting) {
    int word = 0;
    for (int end = fitting; end > fitting / 2; end--) {
      if (isSentence(text, end)) {
        return end;
      }
      if (word == 0 && Character.isWhitespace(text.charAt(end))) {
        word = end;
      }
    }
    return word == 0 ? fitting : word;
  }

  /** Whether a sentence or a line ends before a place that is not the end of the text. */
  private static boolean isSentence(String text, int place) {
    return text.charAt(place) == '\n'
        || (text.charAt(place) == ' ' && ".?!:".indexOf(text.charAt(place - 1)) >= 0);
  }

  private static int lastSentence(String text) {
    for (int place = text.length() - 1; place > 0; place--) {
      if (isSentence(text, place)) {
        return place + 1;
      }
    }
    return 0;
  }
}
