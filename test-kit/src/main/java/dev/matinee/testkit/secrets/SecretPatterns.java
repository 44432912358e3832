package dev.matinee.testkit.secrets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What secrets look like: those with a mark of their own, and long random texts that are given to a
 * name such as {@code password}. Immutable; safe for use by any number of threads.
 */
public final class SecretPatterns {
  /** What stands in standards as an example. */
  private static final List<String> EXAMPLES = List.of("AKIAIOSFODNN7EXAMPLE");

  /** Twenty random hexadecimal digits have some 3.4 bits a character, other texts have more. */
  private static final double RANDOM_BITS = 3.2;

  /** Words have as many bits as that, but hardly digits. */
  private static final int RANDOM_DIGITS = 2;

  private static final Map<String, Pattern> MARKED = new LinkedHashMap<>();
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:password|passwd|secret|token|api[_-]?key|credential)(?![a-z_-]*hash)[a-z0-9_-]*['\"]?\\s*"
              + "(?:=|:|,)\\s*['\"]([A-Za-z0-9+/_=.-]{20,})['\"]");

  static {
    MARKED.put(
        "private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]"));
    MARKED.put("AWS access key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
    MARKED.put("GitHub token", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b"));
    MARKED.put("Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"));
    MARKED.put("Google key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"));
    MARKED.put(
        "JSON web token",
        Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
    MARKED.put(
        "login in an address",
        Pattern.compile("\\bhttps?://[^\\s/:@\"'<>{}$]+:[^\\s/@\"'<>{}$]{6,}@"));
  }

  private SecretPatterns() {}

  /** What a text holds, by kind and line; never the secret itself, since this ends in logs. */
  public static List<String> found(String text) {
    String without = text;
    for (String example : EXAMPLES) {
      without = without.replace(example, "");
    }
    return foundBesideExamples(without);
  }

  private static List<String> foundBesideExamples(String text) {
    List<String> found = new ArrayList<>();
    MARKED.forEach(
        (kind, pattern) ->
            pattern.matcher(text).results().forEach(hit -> found.add(at(kind, text, hit.start()))));
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      if (isRandom(named.group(1))) {
        found.add(at("random text with the name of a secret", text, named.start()));
      }
    }
    return found;
  }

  private static String at(String kind, String text, int index) {
    return kind
        + " in line "
        + (1 + text.substring(0, index).chars().filter(c -> c == '\n').count());
  }

  private static boolean isRandom(String text) {
    return text.chars().filter(Character::isDigit).count() >= RANDOM_DIGITS
        && bitsPerCharacter(text) >= RANDOM_BITS;
  }

  /** Shannon's entropy of a text's own characters. */
  private static double bitsPerCharacter(String text) {
    double bits = 0;
    for (int character : text.chars().distinct().toArray()) {
      double share = (double) text.chars().filter(c -> c == character).count() / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
