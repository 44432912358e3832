package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchlistTest {
  private static final UserId ADA = UserId.ofAccount("adaadaadaadaadaada");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final LiveModel MODEL = SmallData.model();
  private static final History TOLD =
      History.empty(ADA).rate(2, new RatedMovie(10, NOON)).rate(4, new RatedMovie(9, NOON));

  private static List<RecommendedMovie> list(History history) {
    return new ListMaker(Clock.systemUTC()).make(MODEL, ListOwner.of(MODEL, history)).movies();
  }

  private static List<Long> ids(List<Watchlist.Entry> entries) {
    return entries.stream().map(entry -> entry.movie().id()).toList();
  }

  @Test
  void savedMoviesAreAsTheListWouldHaveThemIfTheyWereNotSaved() {
    List<RecommendedMovie> list = list(TOLD);
    RecommendedMovie third = list.get(2);
    RecommendedMovie fifth = list.get(4);
    History saved = TOLD.save(fifth.id(), NOON).save(third.id(), NOON.plusSeconds(1));

    assertThat(Watchlist.of(MODEL, saved).bestFirst())
        .containsExactly(
            new Watchlist.Entry(third, NOON.plusSeconds(1)), new Watchlist.Entry(fifth, NOON));
    assertThat(list(saved))
        .extracting(RecommendedMovie::id)
        .isNotEmpty()
        .doesNotContain(third.id(), fifth.id());
  }

  @Test
  void whatTheModelDoesNotRankComesLastAndIsInTheOrderOfSaving() {
    long best = list(TOLD).get(0).id();
    History saved = TOLD.save(2, NOON).save(best, NOON.plusSeconds(1)).save(4, NOON.plusSeconds(2));
    Watchlist watchlist = Watchlist.of(MODEL, saved);

    assertThat(ids(watchlist.bestFirst())).containsExactly(best, 4L, 2L);
    assertThat(ids(watchlist.latestFirst())).containsExactly(4L, best, 2L);
    assertThat(watchlist.bestFirst())
        .extracting(Watchlist.Entry::isRanked)
        .containsExactly(true, false, false);
    assertThat(watchlist.size()).isEqualTo(3);
  }

  @Test
  void aWatchlistWithoutMoviesIsEmpty() {
    assertThat(Watchlist.of(MODEL, TOLD).bestFirst()).isEmpty();
  }
}
