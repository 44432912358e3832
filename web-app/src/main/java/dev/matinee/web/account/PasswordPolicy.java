package dev.matinee.web.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import dev.matinee.store.Username;
import dev.matinee.web.language.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passwords are taken: 8 to 128 characters of any kind, not a frequent one, and not made of
 * the user name or the name of this site. Nothing is cut off, folded or demanded beyond that.
 */
public final class PasswordPolicy {
  static final int MIN_LENGTH = 8;
  static final int MAX_LENGTH = 128;

  /** Longer passwords are not made of a name alone, and take long to look at. */
  private static final int MOST_OF_A_NAME = 64;

  private static final String OUR_NAME = "matinee";
  private static final String OF_NAMES = "user_inputs";
  private static final Zxcvbn ZXCVBN = new Zxcvbn();

  private PasswordPolicy() {}

  /** What is wrong with a password, as a sentence; empty if nothing is. */
  public static Optional<Message> complaint(String password, Username username) {
    return complaint(password, List.of(OUR_NAME, username.key(), bare(username.key())));
  }

  /** The same where no name is known. */
  static Optional<Message> complaint(String password) {
    return complaint(password, List.of(OUR_NAME));
  }

  private static Optional<Message> complaint(String password, List<String> names) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of(Message.of("account.password.length", MIN_LENGTH, MAX_LENGTH));
    }
    if (isGuessedFrom(names, lower(password))) {
      return Optional.of(Message.of("account.password.guessed"));
    }
    return FrequentPasswords.contain(lower(password))
            || FrequentPasswords.areBasedOn(bare(password))
        ? Optional.of(Message.of("account.password.common"))
        : Optional.empty();
  }

  private static boolean isGuessedFrom(List<String> names, String password) {
    return Stream.of(password, bare(password), withoutLastSigns(password))
        .map(text -> text.replaceFirst("^movie(?=.)", ""))
        .anyMatch(text -> isMadeOf(names, text));
  }

  /** Also of names that are turned around, repeated, or written with digits for letters. */
  private static boolean isMadeOf(List<String> names, String text) {
    return !text.isEmpty()
        && text.length() <= MOST_OF_A_NAME
        && ZXCVBN.measure(text, names).getSequence().stream().allMatch(PasswordPolicy::isName);
  }

  private static boolean isName(Match match) {
    return OF_NAMES.equals(match.dictionaryName)
        || (match.pattern == Pattern.Repeat
            && match.baseMatches.stream().allMatch(PasswordPolicy::isName));
  }

  /** Without the digits and signs that people hang on to a word. */
  private static String bare(String password) {
    return lower(password).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  /** A digit or a sign in front may stand for a letter. */
  private static String withoutLastSigns(String password) {
    return lower(password).replaceAll("[^\\p{L}\\p{N}]+$", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
