package dev.matinee.skill.dialogue.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a person is meant by a name that was heard. */
final class PersonName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PersonName() {}

  /** "Anna" is also "anna", "Änna", "Anna Maria" and "anna_m". */
  static boolean isMeant(String name, String said) {
    String plain = plain(name);
    return !plain(said).isEmpty()
        && (plain.equals(plain(said)) || plain.startsWith(plain(said) + " "));
  }

  private static String plain(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
