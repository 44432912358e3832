package dev.matinee.web.account;

import dev.matinee.store.Username;
import dev.matinee.web.http.ClassPathFile;
import dev.matinee.web.language.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: 8 to 128 characters of any kind, not a common one, and not made of the
 * user name or the name of this site. Nothing is cut off, folded or demanded beyond that.
 */
public final class PasswordPolicy {
  static final int MIN_LENGTH = 8;
  static final int MAX_LENGTH = 128;

  private static final Set<String> COMMON =
      new String(ClassPathFile.read("/common-passwords.txt"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());

  private PasswordPolicy() {}

  /** What is wrong with a password, as a sentence; empty if nothing is. */
  public static Optional<Message> complaint(String password, Username username) {
    Optional<Message> general = complaint(password);
    return general.isPresent() || !isGuessedFrom(password, username)
        ? general
        : Optional.of(Message.of("account.password.guessed"));
  }

  /** The same where no name is known. */
  static Optional<Message> complaint(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of(Message.of("account.password.length", MIN_LENGTH, MAX_LENGTH));
    }
    String bare = bare(password);
    if (COMMON.contains(bare) || COMMON.contains(lower(password))) {
      return Optional.of(Message.of("account.password.common"));
    }
    return Optional.empty();
  }

  private static boolean isGuessedFrom(String password, Username username) {
    return List.of("matinee", "moviematinee", bare(username.key())).contains(bare(password));
  }

  /** Without the digits and signs that people hang on to a word. */
  private static String bare(String password) {
    return lower(password).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
