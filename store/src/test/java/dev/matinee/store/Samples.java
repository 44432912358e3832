package dev.matinee.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Records to store. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final AtomicLong LAST_PERSON = new AtomicLong();

  private Samples() {}

  /** A rating of 4.5 stars. */
  public static RatedMovie fourAndAHalf() {
    return new RatedMovie(9, NOON);
  }

  /** A first history with that many ratings of movies with ids as long as they get. */
  public static History longHistory(UserId user, int ratings) {
    Map<Long, RatedMovie> movies = new TreeMap<>();
    for (int i = 0; i < ratings; i++) {
      movies.put(Long.MIN_VALUE + i, new RatedMovie(10, NOON));
    }
    return new History(user, 1, movies, Set.of(), Set.of(), Set.of());
  }

  public static RecommendationList list(
      UserId user, long historyVersion, RecommendedMovie... movies) {
    return list(user, historyVersion, NOON, movies);
  }

  public static RecommendationList list(
      UserId user, long historyVersion, Instant computedAt, RecommendedMovie... movies) {
    return new RecommendationList(user, historyVersion, "model-1", computedAt, List.of(movies));
  }

  /** A number of a person, with a code that is still to be typed. */
  public static Phone phone(UserId person) {
    return new Phone(
        person,
        1,
        "+493012345678",
        "hash of a number",
        new PhoneConsent(NOON, "2026-11", "I agree."),
        Optional.empty(),
        Optional.of(new PhoneCode("hash of a code", NOON.plusSeconds(600))),
        new TextWishes(true, false, Locale.ENGLISH, ZoneId.of("Europe/Berlin")),
        TextsTold.NOTHING,
        person.isGuest() ? Optional.of(NOON.plus(Retention.GUEST)) : Optional.empty());
  }

  /** An account that no other test knows, without a session. */
  public static Account account() {
    long number = LAST_PERSON.incrementAndGet();
    UserId userId = UserId.ofAccount("account-%016d".formatted(number));
    return Account.signUp(new Username("Zoë-" + number), userId, "$argon2id$" + number, NOON);
  }

  /** That many passkeys, each a second younger than the one before. */
  public static Passkeys passkeys(int count) {
    Passkeys passkeys = Passkeys.none();
    for (int i = 0; i < count; i++) {
      Instant since = NOON.plusSeconds(i);
      passkeys =
          passkeys.with(
              new Passkey("id-%02d_AZ".formatted(i), "cose-" + i, i, "Ada's é-key", since, since));
    }
    return passkeys;
  }

  /** A guest whom no other test knows. */
  public static UserId guest() {
    return UserId.ofGuest("guest-%016d".formatted(LAST_PERSON.incrementAndGet()));
  }

  /** A session of a browser that expires an hour after {@link #NOON}. */
  public static Session session(Account account, String tokenHash) {
    return new Session(
        tokenHash,
        Session.Kind.BROWSER,
        account.userId(),
        Optional.of(account.username()),
        "Firefox on Linux",
        NOON,
        NOON,
        NOON.plus(Duration.ofHours(1)),
        false);
  }

  /** A list whose movies are packed in some bytes, which no engine can read. */
  public static RecommendationList packedList(UserId user, long historyVersion) {
    byte[] bytes = {0, 1, -1, 127, -128, 39, 10};
    return list(user, historyVersion).with(new PackedMovies("0123456789abcdef", 240, bytes));
  }

  /** A movie with everything that can be known. */
  public static RecommendedMovie amelie() {
    return new RecommendedMovie(
        4973,
        "Amélie & <friends> \"電影\" 🎬",
        OptionalInt.of(2001),
        List.of("Comedy", "Romance"),
        0.1 + 0.2,
        OptionalDouble.of(4.6),
        OptionalInt.of(93),
        MovieOrigin.LINEAR_MODEL,
        List.of(new Reason(1, "Toy Story", 5, 0.3), new Reason(2, "Léon", 0.5, -1e-9)));
  }

  /** A movie with as little as can be known. */
  public static RecommendedMovie unknown() {
    return new RecommendedMovie(
        7,
        "Untitled",
        OptionalInt.empty(),
        List.of(),
        0,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.UNKNOWN,
        List.of());
  }

  /** A list as long as lists get, with long titles. */
  public static RecommendationList longestList(UserId user) {
    String title = "The Film with a Title ".repeat(6);
    Reason reason = new Reason(Long.MAX_VALUE, title, 4.5, 1.0 / 3);
    List<RecommendedMovie> movies = new ArrayList<>();
    for (int i = 0; i < RecommendationList.MAX_MOVIES; i++) {
      movies.add(
          new RecommendedMovie(
              Long.MAX_VALUE - i,
              title,
              OptionalInt.of(1999),
              List.of("Action", "Adventure", "Animation", "Children", "Comedy", "Fantasy"),
              1.0 / (i + 3),
              OptionalDouble.of(4.0 + 1.0 / 3),
              OptionalInt.of(100),
              MovieOrigin.SIMILAR_ITEMS,
              List.of(reason, reason, reason, reason, reason)));
    }
    List<PlacedMovie> saved =
        IntStream.range(0, RecommendationList.MAX_SAVED)
            .mapToObj(place -> new PlacedMovie(place, movies.get(place)))
            .toList();
    return new RecommendationList(user, 1, "model-1", NOON, movies).with(movies, saved);
  }
}
