package dev.matinee.web.taste;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Thirty-two ratings of five movies, of which ten people rated two: Heat has four stars from each
 * of them, Clue two. Nine people and an account rated Nosferatu, two Ran and one a movie of which
 * nothing is known.
 */
public final class TasteData {
  public static final long HEAT = 1;
  public static final long CLUE = 2;
  public static final long NOSFERATU = 3;
  public static final long RAN = 4;
  public static final long UNKNOWN = 5;

  /** Not in the catalogue. */
  public static final long LOST = 99;

  private static final long ACCOUNT = -7;
  private static final List<Item> MOVIES =
      List.of(
          new Item(HEAT, "Heat", OptionalInt.of(1995), List.of("Crime", "Drama")),
          new Item(CLUE, "Clue", OptionalInt.of(1985), List.of("Comedy")),
          new Item(NOSFERATU, "Nosferatu", OptionalInt.of(1922), List.of("Horror")),
          new Item(RAN, "Ran", OptionalInt.of(1985), List.of("Drama")),
          new Item(UNKNOWN, "Unknown", OptionalInt.empty(), List.of()));

  private TasteData() {}

  public static LiveModel model() {
    return model(RatingScale.HALF_STARS, 1);
  }

  /** The same of twice as many points. */
  public static LiveModel modelOfTenPoints() {
    return model(new RatingScale(1, 10, 1), 2);
  }

  private static LiveModel model(RatingScale scale, double factor) {
    Ratings.Builder ratings = Ratings.builder();
    for (long user = 1; user <= 10; user++) {
      ratings.add(user, HEAT, 4 * factor, 0).add(user, CLUE, 2 * factor, 0);
    }
    for (long user = 1; user <= 9; user++) {
      ratings.add(user, NOSFERATU, 5 * factor, 0);
    }
    ratings.add(ACCOUNT, NOSFERATU, 5 * factor, 0);
    ratings.add(11, RAN, 3 * factor, 0).add(12, RAN, 3 * factor, 0).add(12, UNKNOWN, factor, 0);
    DataSet data = new DataSet("tastes", ratings.build(scale), Catalogue.of(MOVIES), 0);
    return LiveModel.train(Snapshot.of(data), false, Algorithms.POPULARITY);
  }

  /** Of a person who told nothing yet. */
  public static History empty() {
    return History.empty(UserId.ofGuest("somebody-in-particular"));
  }

  /** Tells ratings of 2024, 2025 and 2026, the last of a movie that the data lost. */
  public static History rate(History history) {
    Map<Long, RatedMovie> ratings =
        Map.of(
            HEAT, new RatedMovie(5, Instant.parse("2024-12-31T23:59:59Z")),
            CLUE, new RatedMovie(9, Instant.parse("2025-01-01T00:00:00Z")),
            NOSFERATU, new RatedMovie(6, Instant.parse("2025-06-01T12:00:00Z")),
            RAN, new RatedMovie(10, Instant.parse("2025-06-02T12:00:00Z")),
            UNKNOWN, new RatedMovie(6, Instant.parse("2025-07-02T12:00:00Z")),
            LOST, new RatedMovie(10, Instant.parse("2026-01-01T12:00:00Z")));
    return history.merge(ratings, Set.of(), Set.of(), Set.of());
  }
}
