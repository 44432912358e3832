package dev.matinee.notifications.setting;

import dev.matinee.notifications.aws.EndUserMessaging;
import dev.matinee.notifications.phone.PhoneNumbers;
import dev.matinee.notifications.send.OutboxMessages;
import dev.matinee.notifications.send.TextMessages;
import dev.matinee.store.MessageStore;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether and how the site sends text messages. Immutable; safe for use by any number of threads.
 *
 * @param way by which they are sent
 * @param origin what they come from, where AWS sends them: a number, sender id or pool
 * @param maxPrice in US dollars, of a part of a message
 * @param monthlyBudget how many there may be in a month
 * @param numbers to which they may go
 * @param inboundKey the password with which answers are brought; empty where they are not
 */
public record TextSettings(
    Way way,
    String origin,
    String maxPrice,
    int monthlyBudget,
    PhoneNumbers numbers,
    Optional<String> inboundKey) {
  /** Which way: {@code none}, {@code outbox} or {@code aws}. */
  public static final String WAY = "MATINEE_TEXT_MESSAGES";

  public static final String ORIGIN = "MATINEE_TEXT_ORIGIN";
  public static final String MAX_PRICE = "MATINEE_TEXT_MAX_PRICE";
  public static final String BUDGET = "MATINEE_TEXT_BUDGET";
  public static final String COUNTRIES = "MATINEE_TEXT_COUNTRIES";
  public static final String INBOUND_KEY = "MATINEE_TEXT_INBOUND_KEY";

  private static final String USUAL_PRICE = "0.10";
  private static final int USUAL_BUDGET = 500;
  private static final int LARGEST_BUDGET = 10_000_000;
  private static final String KEY_FORM = "[!-~]{16,200}";

  /** How messages are sent. */
  public enum Way {
    /** There are none. */
    NONE,
    /** They are kept in the store to be looked at. */
    OUTBOX,
    /** By AWS End User Messaging. */
    AWS
  }

  /** Without messages. */
  public static TextSettings none() {
    return of(Map.of(), Way.NONE);
  }

  /** Into the outbox, by the usual rules. */
  public static TextSettings outbox() {
    return of(Map.of(), Way.OUTBOX);
  }

  /**
   * What the environment says.
   *
   * @param usual way, where it does not name one
   * @throws IllegalArgumentException with the name, the value (but not the key) and what is allowed
   */
  public static TextSettings of(Map<String, String> environment, Way usual) {
    Way way = way(environment.getOrDefault(WAY, ""), usual);
    String origin = environment.getOrDefault(ORIGIN, "");
    require(
        way != Way.AWS || origin.matches("[A-Za-z0-9_:/+-]{1,256}"),
        ORIGIN,
        "the number, sender id or pool that messages come from",
        origin);
    String price = environment.getOrDefault(MAX_PRICE, USUAL_PRICE);
    require(price.matches("[0-9]{1,2}\\.[0-9]{2,8}"), MAX_PRICE, "dollars like 0.10", price);
    String budget = environment.getOrDefault(BUDGET, Integer.toString(USUAL_BUDGET));
    require(isBudget(budget), BUDGET, "0 to " + LARGEST_BUDGET + " messages a month", budget);
    Optional<String> key = Optional.ofNullable(environment.get(INBOUND_KEY));
    require(
        key.isEmpty() || key.get().matches(KEY_FORM),
        INBOUND_KEY,
        "16 to 200 ASCII characters without blanks",
        "another");
    PhoneNumbers numbers = numbers(environment.getOrDefault(COUNTRIES, ""));
    return new TextSettings(way, origin, price, Integer.parseInt(budget), numbers, key);
  }

  private static Way way(String text, Way usual) {
    String names = "none, outbox or aws";
    Optional<Way> named =
        Arrays.stream(Way.values())
            .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(text))
            .findAny();
    require(text.isEmpty() || named.isPresent(), WAY, names, text);
    return named.orElse(usual);
  }

  private static boolean isBudget(String text) {
    return text.matches("[0-9]{1,8}") && Integer.parseInt(text) <= LARGEST_BUDGET;
  }

  private static PhoneNumbers numbers(String text) {
    if (text.isBlank()) {
      return PhoneNumbers.usual();
    }
    List<String> countries = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    try {
      return new PhoneNumbers(countries);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(COUNTRIES + ": " + e.getMessage(), e);
    }
  }

  private static void require(boolean right, String name, String allowed, String got) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + allowed + ", got '" + got + "'");
    }
  }

  /** Whether there are messages. */
  public boolean isOn() {
    return way != Way.NONE;
  }

  /**
   * What sends them.
   *
   * @throws IllegalStateException if there are none
   * @throws IllegalArgumentException if AWS is to send them, and no region is set
   */
  public TextMessages open(MessageStore store, Clock clock) {
    return switch (way) {
      case NONE -> throw new IllegalStateException("there are no text messages");
      case OUTBOX -> new OutboxMessages(store, clock);
      case AWS -> new EndUserMessaging(origin, maxPrice);
    };
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "TextSettings[" + way + ", budget=" + monthlyBudget + "]";
  }
}
