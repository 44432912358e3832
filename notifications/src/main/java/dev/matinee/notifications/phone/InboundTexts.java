package dev.matinee.notifications.phone;

import dev.matinee.store.MessageStore;
import dev.matinee.store.PhoneStore;
import java.util.Locale;
import java.util.Set;

/**
 * Takes what people answer to messages: STOP ends them for the number, and START lets them come
 * again, whichever account has it, or none. Kept is a hash of the number. Taken twice, a message
 * has the effect of once. Safe for use by any number of threads.
 */
public record InboundTexts(PhoneStore phones, MessageStore messages) {
  private static final Set<String> STOP =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "STOPP", "ARRET", "BAJA");
  private static final Set<String> START = Set.of("START", "UNSTOP");

  /** What a message was taken for. */
  public enum Meaning {
    STOP,
    START,
    /** Anything else, such as HELP, which the provider answers. */
    OTHER
  }

  /**
   * Takes a message.
   *
   * @param number of its sender in the form of E.164
   * @param text what it says; one word, in capital letters or not
   * @throws dev.matinee.store.StoreUnavailableException if it is not known whether it was taken
   */
  public Meaning take(String number, String text) {
    String word = text.strip().replaceAll("[.!\"]+", "").toUpperCase(Locale.ROOT);
    if (STOP.contains(word)) {
      messages.stop(phones.hash(number));
      return Meaning.STOP;
    }
    if (START.contains(word)) {
      messages.start(phones.hash(number));
      return Meaning.START;
    }
    return Meaning.OTHER;
  }
}
