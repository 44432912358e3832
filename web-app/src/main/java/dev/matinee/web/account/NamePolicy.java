package dev.matinee.web.account;

import dev.matinee.store.Username;
import dev.matinee.web.language.Message;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which names a new account may have: of one script, since a Cyrillic letter among Latin ones looks
 * like another person's name, and none that sounds like those who run the site, however it is
 * spelt. Accounts that have such a name keep it.
 */
public final class NamePolicy {
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "administrator",
          "sysadmin",
          "root",
          "superuser",
          "system",
          "support",
          "moderator",
          "staff",
          "security",
          "official",
          "matinee",
          "movienight",
          "webmaster",
          "hostmaster",
          "postmaster",
          "abuse",
          "noreply",
          "anonymous",
          "null",
          "undefined");

  /**
   * Letters and digits, each with the Latin letter that it looks like; "i" and "l" count as one.
   */
  private static final Map<Integer, String> LOOKS_LIKE =
      pairs(
          "аaеeоoрpсcуyхxіlјjѕsԁdһhӏlмmтtкkвbгrпnԛqԝw" // Cyrillic
              + "αaοoρpνvτtιlκkεeηnμmυuωw" // Greek
              + "ılɩlɪlłlđdøoɑaɡgʏyħhŧtƙkƥpɗd" // Latin
              + "il0o1l3e4a5s7t");

  private static final List<Set<UnicodeScript>> WRITTEN_TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

  /** As a reader sees them. */
  private static final Set<String> SEEN =
      RESERVED.stream().map(NamePolicy::latin).collect(Collectors.toSet());

  private NamePolicy() {}

  /** What is wrong with the name of a new account; empty if nothing is. */
  public static Optional<Message> complaint(Username name) {
    Set<UnicodeScript> scripts = scripts(name.key());
    boolean oneScript =
        scripts.size() <= 1 || WRITTEN_TOGETHER.stream().anyMatch(set -> set.containsAll(scripts));
    if (!oneScript) {
      return Optional.of(Message.of("account.username.scripts"));
    }
    return isReserved(name.key())
        ? Optional.of(Message.of("account.username.reserved"))
        : Optional.empty();
  }

  private static Set<UnicodeScript> scripts(String name) {
    return name.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
  }

  /** Also with digits behind it. */
  private static boolean isReserved(String name) {
    String bare = name.replaceAll("[._-]", "");
    return SEEN.contains(latin(bare)) || SEEN.contains(latin(bare.replaceAll("\\d+$", "")));
  }

  /** As a reader sees it: without marks, look-alikes as the letters that they look like. */
  private static String latin(String name) {
    String unmarked = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return unmarked
        .codePoints()
        .mapToObj(sign -> LOOKS_LIKE.getOrDefault(sign, Character.toString(sign)))
        .collect(Collectors.joining())
        .replace("rn", "m")
        .replace("vv", "w");
  }

  private static Map<Integer, String> pairs(String signs) {
    int[] points = signs.codePoints().toArray();
    return IntStream.range(0, points.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> points[2 * i], i -> Character.toString(points[2 * i + 1])));
  }
}
