package dev.matinee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneConsent;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Samples;
import dev.matinee.store.Stores;
import dev.matinee.store.TextWishes;
import dev.matinee.store.TextsTold;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Somebody with an account and a history, for whom it is noon, who wants to be told when their list
 * is ready.
 *
 * @param stores where they are kept
 * @param id of the account
 */
public record PersonToTell(Stores stores, UserId id) {
  /** With a confirmed number. */
  public static PersonToTell with(String number, Stores stores) {
    PersonToTell person = new PersonToTell(stores, Samples.account().userId());
    person.rate(1);
    Phone phone =
        new Phone(
            person.id,
            1,
            number,
            stores.phones().hash(number),
            new PhoneConsent(Instant.now(), "2026-11", "I agree."),
            Optional.empty(),
            Optional.empty(),
            new TextWishes(true, false, Locale.ENGLISH, noon()),
            TextsTold.NOTHING,
            Optional.empty());
    stores.phones().write(phone);
    stores.phones().write(phone.verified(Instant.now()));
    return person;
  }

  private static ZoneOffset noon() {
    return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
  }

  /** Rates a movie, which makes the next version of the history. */
  void rate(long movie) {
    RatedMovie rating = new RatedMovie(9, Instant.ofEpochSecond(1_700_000_000));
    Told.change(stores, id, history -> history.rate(movie, rating));
  }

  /** Stores the list of a version of the history. */
  public void list(long version, String... titles) {
    List<RecommendedMovie> movies = Arrays.stream(titles).map(PersonToTell::movie).toList();
    RecommendationList list = new RecommendationList(id, version, "model", Instant.now(), movies);
    assertThat(stores.recommendations().save(list)).isTrue();
  }

  private static RecommendedMovie movie(String title) {
    return new RecommendedMovie(
        title.hashCode(),
        title,
        OptionalInt.empty(),
        List.of(),
        1.0,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }

  /** The message of the queue that says that the list of a version is ready. */
  public String message(long version) {
    return "{\"userId\":\"" + id + "\",\"historyVersion\":" + version + "}";
  }
}
