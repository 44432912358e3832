package dev.matinee.web.language;

import java.util.List;

/**
 * Something to say, before it is known in which language. Immutable; safe for use by any number of
 * threads.
 *
 * @param key of a text
 * @param arguments of it; messages among them are said in the same language
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** {@return a text with its arguments} */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** {@return what it says in a language} */
  public String in(Texts texts) {
    return texts.of(key, arguments.toArray());
  }

  /** {@return what it says to programs and in logs} */
  public String english() {
    return in(Texts.of(Language.EN));
  }

  @Override
  public String toString() {
    return english();
  }
}
