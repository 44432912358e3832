package dev.matinee.benchmarks.load;

import dev.matinee.store.Account;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.Passkeys;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Session;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.account.PasswordHashing;
import dev.matinee.web.visitor.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Account holders who are logged in, each with a few ratings, written as the site writes them but
 * without its log-in form: a thousand sign-ups take half a minute of hashing.
 *
 * @param stores where they are
 */
record People(Stores stores) {
  static final String PASSWORD = "a door of old oak";

  private static final int RATINGS = 12;
  private static final int MOVIES = 300;

  /**
   * One of them.
   *
   * @param name of the account
   * @param userId whose history is theirs
   * @param browser the value of the session's cookie
   * @param program the token of the REST API
   */
  record Person(String name, UserId userId, String browser, String program) {}

  /**
   * Makes some.
   *
   * @param prefix of their names
   */
  List<Person> make(String prefix, int count) {
    String hash = new PasswordHashing().hash(PASSWORD);
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(at -> make(prefix + at, at, hash))
        .toList();
  }

  private Person make(String name, int seed, String passwordHash) {
    Instant now = Instant.now();
    Username username = new Username(name);
    UserId userId = UserId.ofAccount(Token.random().value());
    Token browser = Token.random();
    Token program = Token.random();
    boolean unused =
        stores
            .accounts()
            .create(
                new Account(
                    username,
                    userId,
                    1,
                    passwordHash,
                    now,
                    Set.of(browser.hash(), program.hash()),
                    Set.of(),
                    Passkeys.none()));
    stores.sessions().save(session(browser, Session.Kind.BROWSER, userId, username, now));
    stores.sessions().save(session(program, Session.Kind.API, userId, username, now));
    boolean unusedRow = stores.histories().create(userId);
    HistoryUpdate unusedToo =
        stores
            .histories()
            .update(
                userId,
                ChangeCause.of(EventSource.WEB, now),
                empty -> empty.merge(ratings(seed, now), Set.of(), Set.of(), Set.of()));
    return new Person(name, userId, browser.value(), program.value());
  }

  private static Session session(
      Token token, Session.Kind kind, UserId userId, Username username, Instant now) {
    Instant end = now.plus(Duration.ofDays(1));
    return new Session(
        token.hash(), kind, userId, Optional.of(username), "load", now, now, end, true);
  }

  private static Map<Long, RatedMovie> ratings(int seed, Instant now) {
    Random random = new Random(seed);
    Map<Long, RatedMovie> ratings = new HashMap<>();
    for (int rating = 0; rating < RATINGS; rating++) {
      ratings.put(1L + random.nextInt(MOVIES), new RatedMovie(4 + random.nextInt(7), now));
    }
    return ratings;
  }
}
