package dev.matinee.store;

import java.util.regex.Pattern;

/**
 * A person at an evening.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId an account or a guest
 * @param name what the others see: the user name of an account, or what a guest typed; 1 to {@value
 *     #MAX_NAME} characters, none of them a control character
 */
public record EveningMember(UserId userId, String name) {
  /** How many characters a name may have. */
  public static final int MAX_NAME = 32;

  /** Also those that turn the direction of a text, or cannot be seen. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(".*[\\p{C}\\p{Zl}\\p{Zp}].*", Pattern.DOTALL);

  /**
   * @throws IllegalArgumentException if the user id is one of the data set, or the name is blank,
   *     too long, or has a control character
   */
  public EveningMember {
    if (userId.dataSetUser().isPresent()) {
      throw new IllegalArgumentException("userId must be a person, got " + userId);
    }
    name = name.strip();
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "name must have 1 to " + MAX_NAME + " characters and no control character, got " + name);
    }
  }

  /** Whether what somebody typed can be a name. */
  public static boolean isName(String typed) {
    String name = typed.strip();
    int length = name.codePointCount(0, name.length());
    return length >= 1 && length <= MAX_NAME && !FORBIDDEN.matcher(name).matches();
  }
}
