package dev.matinee.skill.dialogue.title;

/**
 * Marks around a title within a sentence, so that the code that sends the sentence to a voice
 * service can say the title in its own language. They are characters of the private use area, which
 * no title keeps.
 */
public final class TitleMarks {
  /** Stands before a title. */
  public static final char BEGIN = '\uE000';

  /** Stands behind a title. */
  public static final char END = '\uE001';

  private TitleMarks() {}

  /** A title between marks; marks within it are left out. */
  static String around(String title) {
    return BEGIN + removedFrom(title) + END;
  }

  /** The same text without marks. */
  public static String removedFrom(String text) {
    return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }

  /** The beginning of a text, with the mark that was cut off behind its last title. */
  public static String closedIn(String beginning) {
    return beginning.lastIndexOf(BEGIN) > beginning.lastIndexOf(END) ? beginning + END : beginning;
  }
}
