package dev.matinee.skill.dialogue.memory;

import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who watches together: the members of an evening, two people of a household, or users of the data
 * set. It names no account.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param evening its code; empty for a household, and for users of the data set
 * @param spoken whether the code was said in this conversation, which lets a stranger hear the list
 * @param partner the {@linkplain #mark mark} of the one member, or the one person of the household,
 *     who watches with the speaker; empty for all members
 * @param users of the data set; none where it is an evening
 */
public record Company(
    Optional<JoinCode> evening, boolean spoken, Optional<String> partner, List<Long> users) {
  /** No other person is known to watch, and the speaker was told how others join. */
  public static final Company ALONE =
      new Company(Optional.empty(), false, Optional.empty(), List.of());

  private static final Pattern EVENING =
      Pattern.compile("(?<how>evening|code)-(?<code>[A-Z]{6})(-(?<partner>[0-9a-f]{1,8}))?");
  private static final Pattern HOUSEHOLD = Pattern.compile("household-(?<partner>[0-9a-f]{1,8})");
  private static final Pattern USERS = Pattern.compile("users(?<users>(-[0-9]{1,18}){1,8})");

  public Company {
    users = List.copyOf(users);
  }

  /** The members of an evening that the speaker is in. */
  public static Company of(JoinCode evening) {
    return new Company(Optional.of(evening), false, Optional.empty(), List.of());
  }

  /** The members of an evening whose code was said. */
  public static Company spoken(JoinCode evening) {
    return new Company(Optional.of(evening), true, Optional.empty(), List.of());
  }

  /** The speaker and one other member of an evening. */
  public static Company of(JoinCode evening, EveningMember partner) {
    return new Company(Optional.of(evening), false, Optional.of(mark(partner.name())), List.of());
  }

  /** The speaker and another person of the household, by their name there. */
  public static Company ofHousehold(String partner) {
    return new Company(Optional.empty(), false, Optional.of(mark(partner)), List.of());
  }

  /** Users of the data set. */
  public static Company ofUsers(List<Long> users) {
    return new Company(Optional.empty(), false, Optional.empty(), users);
  }

  /** Tells a person from others of the evening or the household without a name. */
  public static String mark(String name) {
    return Integer.toHexString(name.toLowerCase(Locale.ROOT).hashCode());
  }

  /** Whether it is the speaker with another person of the household. */
  public boolean isHousehold() {
    return evening.isEmpty() && partner.isPresent();
  }

  /** Whether others watch as well. */
  public boolean isKnown() {
    return evening.isPresent() || isHousehold() || !users.isEmpty();
  }

  /** One word, which {@link #parse} reads. */
  public String text() {
    if (evening.isPresent()) {
      String with = partner.map(mark -> "-" + mark).orElse("");
      return (spoken ? "code-" : "evening-") + evening.get().value() + with;
    }
    if (isHousehold()) {
      return "household-" + partner.get();
    }
    return users.isEmpty()
        ? "alone"
        : users.stream().map(String::valueOf).collect(Collectors.joining("-", "users-", ""));
  }

  /** What {@link #text} wrote; nothing for any other text. */
  public static Optional<Company> parse(String text) {
    if (text.equals("alone")) {
      return Optional.of(ALONE);
    }
    Matcher household = HOUSEHOLD.matcher(text);
    if (household.matches()) {
      Optional<String> partner = Optional.of(household.group("partner"));
      return Optional.of(new Company(Optional.empty(), false, partner, List.of()));
    }
    Matcher form = EVENING.matcher(text);
    if (form.matches()) {
      return JoinCode.typed(form.group("code"))
          .map(
              code ->
                  new Company(
                      Optional.of(code),
                      form.group("how").equals("code"),
                      Optional.ofNullable(form.group("partner")),
                      List.of()));
    }
    Matcher numbers = USERS.matcher(text);
    return numbers.matches()
        ? Optional.of(
            ofUsers(
                Stream.of(numbers.group("users").substring(1).split("-", -1))
                    .map(Long::valueOf)
                    .toList()))
        : Optional.empty();
  }
}
