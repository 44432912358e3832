package dev.matinee.web.poster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.matinee.store.PosterAddress;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.movie.Picture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(60)
class MoviePicturesTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final long UNLINKED = 1_000_000;

  /** What a page that waits for TMDB takes at least. */
  private static final Duration TIME_LIMIT_OF_TMDB = Duration.ofSeconds(5);

  private static final Logger LOOKUPS = (Logger) LoggerFactory.getLogger(PacedTmdb.class);

  @AutoClose private final OpenedResources opened = new OpenedResources();

  private final BlockingQueue<ILoggingEvent> warnings = new LinkedBlockingQueue<>();
  private final LocalTmdb tmdb = opened.add(LocalTmdb.start());
  private Stores stores;

  @BeforeEach
  void open(@TempDir Path folder) {
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db")));
    listen();
  }

  /** What is said of a pause is said once it is in force. */
  private void listen() {
    AppenderBase<ILoggingEvent> listener =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (event.getLevel() == Level.WARN) {
              warnings.add(event);
            }
          }
        };
    listener.start();
    LOOKUPS.addAppender(listener);
    opened.add(() -> LOOKUPS.detachAppender(listener));
  }

  private void awaitPause() throws InterruptedException {
    assertThat(warnings.take().getMessage()).startsWith("TMDB is not asked for");
  }

  @Test
  void firstViewIsDrawnAndALaterOneHasThePicture() {
    try (MoviePictures pictures = pictures(CLOCK)) {
      assertThat(pictures.find(7)).isEmpty();
      awaitPicture(pictures, 7);

      assertThat(pictures.find(7)).contains(new Picture(tmdb.access().images(), "/p107.jpg"));
      assertThat(tmdb.asked()).containsExactly(107L);
    }
  }

  @Test
  void pictureIsKeptOverARestart() {
    try (MoviePictures pictures = pictures(CLOCK)) {
      awaitPicture(pictures, 7);
    }
    try (MoviePictures pictures = pictures(CLOCK)) {
      awaitPicture(pictures, 7);
    }
    assertThat(tmdb.asked()).containsExactly(107L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void missingPictureIsKeptForAFortnightAndAskedForAgainThen(boolean unknownMovie) {
    String body = unknownMovie ? "{\"status_code\":34}" : "{\"poster_path\":null}";
    tmdb.reply(id -> new LocalTmdb.Reply(unknownMovie ? 404 : 200, body, ""));
    try (MoviePictures pictures = pictures(CLOCK)) {
      awaitStored(pictures, 7);
    }
    assertThat(stored(7).orElseThrow().path()).isEmpty();
    try (MoviePictures pictures = pictures(in(Duration.ofDays(13)))) {
      tmdb.reply(LocalTmdb::found);
      assertThat(pictures.find(7)).isEmpty();
      awaitPicture(pictures, 8);
      assertThat(tmdb.asked()).containsExactly(107L, 108L);
    }
    try (MoviePictures pictures = pictures(in(Duration.ofDays(15)))) {
      awaitPicture(pictures, 7);
    }
  }

  @Test
  void pictureIsAskedForAgainBeforeSixMonthsAreOver() {
    Instant then = CLOCK.instant().minus(Duration.ofDays(151));
    stores.posters().save(new PosterAddress(7, Optional.of("/old.jpg"), then));
    try (MoviePictures pictures = pictures(CLOCK)) {
      awaitPicture(pictures, 7);

      assertThat(pictures.find(7).orElseThrow().path()).isEqualTo("/p107.jpg");
    }
  }

  @Test
  void nobodyAsksWhileTmdbWantsToBeLeftAlone() throws InterruptedException {
    AtomicLong refused = new AtomicLong();
    tmdb.reply(
        id -> {
          refused.set(System.nanoTime());
          return new LocalTmdb.Reply(429, "{}", "2");
        });
    try (MoviePictures pictures = pictures(CLOCK)) {
      pictures.find(7);
      awaitPause();
      AtomicLong askedAgain = new AtomicLong();
      tmdb.reply(
          id -> {
            askedAgain.compareAndSet(0, System.nanoTime());
            return LocalTmdb.found(id);
          });
      await(() -> LongStream.rangeClosed(1, 50).filter(id -> found(pictures, id)).count() == 50);

      assertThat(Duration.ofNanos(askedAgain.get() - refused.get()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
      assertThat(tmdb.asked()).startsWith(107L).hasSize(51);
    }
  }

  @Test
  void refusedTokenIsNotTriedAgain() throws InterruptedException {
    try (MoviePictures pictures = pictures(tmdb.access("another"), CLOCK)) {
      pictures.find(7);
      awaitPause();
      LongStream.rangeClosed(1, 50).forEach(pictures::find);
      TimeUnit.MILLISECONDS.sleep(500);

      assertThat(tmdb.asked()).containsExactly(107L);
    }
  }

  @Test
  void afterSeveralFailuresThereIsAPause() throws InterruptedException {
    tmdb.reply(id -> new LocalTmdb.Reply(500, "", ""));
    try (MoviePictures pictures = pictures(CLOCK)) {
      LongStream.rangeClosed(1, 50).forEach(pictures::find);
      awaitPause();
      LongStream.rangeClosed(51, 100).forEach(pictures::find);
      TimeUnit.MILLISECONDS.sleep(500);

      // Those that were under way when the fifth failed are let end.
      assertThat(tmdb.asked().size()).isBetween(5, 8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"poster_path\":\"//elsewhere.example/p.jpg\"}",
        "{\"poster_path\":\"/p.jpg\\\" onerror=\\\"x\"}",
        "{\"poster_path\":\"/../p.jpg\"}",
        "{\"poster_path\":7}",
        "{}",
        "<html>",
        ""
      })
  void answerThatMakesNoSenseIsNeitherShownNorKept(String body) {
    tmdb.reply(id -> id == 107 ? new LocalTmdb.Reply(200, body, "") : LocalTmdb.found(id));
    assertNothingOfSeven();
  }

  @Test
  void answerWithoutAnEndIsCutOff() {
    String body = "{\"poster_path\":\"/p.jpg\",\"overview\":\"" + "x".repeat(300_000) + "\"}";
    tmdb.reply(id -> id == 107 ? new LocalTmdb.Reply(200, body, "") : LocalTmdb.found(id));
    assertNothingOfSeven();
  }

  private void assertNothingOfSeven() {
    try (MoviePictures pictures = pictures(CLOCK)) {
      pictures.find(7);
      await(() -> tmdb.asked().size() == 1);
      for (long movie = 11; movie < 16; movie++) {
        awaitPicture(pictures, movie);
      }
      assertThat(pictures.find(7)).isEmpty();
      assertThat(stored(7)).isEmpty();
    }
  }

  @Test
  void movieWithoutALinkIsNotAskedFor() {
    stores.posters().save(new PosterAddress(UNLINKED, Optional.of("/other.jpg"), CLOCK.instant()));
    try (MoviePictures pictures = pictures(CLOCK)) {
      assertThat(pictures.find(UNLINKED)).isEmpty();
      awaitPicture(pictures, 7);

      assertThat(pictures.find(UNLINKED)).isEmpty();
      assertThat(tmdb.asked()).containsExactly(107L);
    }
  }

  @Test
  void manyMoviesAreAskedForOnceEachAndNotTooFast() {
    try (MoviePictures pictures = pictures(CLOCK)) {
      long start = System.nanoTime();
      await(() -> LongStream.rangeClosed(1, 40).filter(id -> found(pictures, id)).count() == 40);

      assertThat(tmdb.asked()).hasSize(40).doesNotHaveDuplicates();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThan(Duration.ofMillis(1900));
    }
  }

  @Test
  void pageDoesNotWaitForAServerThatHangs() {
    tmdb.hang();
    try (MoviePictures pictures = pictures(CLOCK)) {
      long start = System.nanoTime();
      LongStream.rangeClosed(1, 10_000).forEach(pictures::find);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_LIMIT_OF_TMDB);
      await(() -> tmdb.asked().size() >= 2);
    }
  }

  private MoviePictures pictures(Clock clock) {
    return pictures(tmdb.access(), clock);
  }

  private MoviePictures pictures(Tmdb access, Clock clock) {
    return new MoviePictures(
        access,
        new PacedTmdb(access),
        id -> id == UNLINKED ? OptionalLong.empty() : OptionalLong.of(100 + id),
        stores.posters(),
        clock);
  }

  private static Clock in(Duration time) {
    return Clock.fixed(CLOCK.instant().plus(time), ZoneOffset.UTC);
  }

  private Optional<PosterAddress> stored(long movie) {
    return Optional.ofNullable(stores.posters().findAll(List.of(movie)).get(movie));
  }

  private void awaitStored(MoviePictures pictures, long movie) {
    pictures.find(movie);
    await(() -> stored(movie).isPresent());
  }

  private static void awaitPicture(MoviePictures pictures, long movie) {
    await(() -> found(pictures, movie));
  }

  private static boolean found(MoviePictures pictures, long movie) {
    return pictures.find(movie).isPresent();
  }

  private static void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
