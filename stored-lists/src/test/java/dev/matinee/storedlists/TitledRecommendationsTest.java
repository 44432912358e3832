package dev.matinee.storedlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.PlacedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitledRecommendationsTest {
  private static final UserId USER = UserId.ofDataSetUser(42);
  private static final Title HEAT =
      new Title(6, "Heat", OptionalInt.of(1995), List.of("Action", "Crime"));
  private static final Title LEON = new Title(293, "Léon", OptionalInt.empty(), List.of());
  private static final TitleIndex INDEX = TitleIndex.of(List.of(HEAT, LEON));
  private static final TitleIndex OTHER =
      TitleIndex.of(List.of(HEAT, new Title(293, "Leon", OptionalInt.empty(), List.of())));

  @TempDir private Path folder;
  @AutoClose private SqliteStores stores;
  private RecommendationStore engine;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("lists.db"));
    engine = stores.recommendations();
  }

  private TitledRecommendations lists(Optional<TitleIndex> written) {
    return new TitledRecommendations(engine, TitledRecommendationsTest::known, () -> written);
  }

  private static Optional<TitleIndex> known(String version) {
    return Optional.of(INDEX).filter(index -> index.version().equals(version));
  }

  /** As a site makes it: with numbers as exact as a packed list holds them. */
  private static RecommendationList list(String reason) {
    RecommendedMovie heat =
        new RecommendedMovie(
            6,
            "Heat",
            OptionalInt.of(1995),
            List.of("Action", "Crime"),
            0.75,
            OptionalDouble.of(4.6),
            OptionalInt.of(93),
            MovieOrigin.LINEAR_MODEL,
            List.of(new Reason(293, reason, 4.5, 0.5)));
    return new RecommendationList(
        USER, 3, "model", Instant.EPOCH, Instant.ofEpochMilli(7), List.of(heat));
  }

  private static RecommendationList packed(TitleIndex titles, byte[] bytes) {
    return list("Léon").with(new PackedMovies(titles.version(), 1, bytes));
  }

  private byte[] storedBytes() {
    return engine.find(USER).orElseThrow().packed().orElseThrow().bytes();
  }

  @Test
  void aListIsStoredPackedAndReadWithItsTitles() {
    TitledRecommendations lists = lists(Optional.of(INDEX));

    assertThat(lists.save(list("Léon"))).isTrue();

    assertThat(engine.find(USER).orElseThrow().packed())
        .hasValueSatisfying(
            packed -> {
              assertThat(packed.titles()).isEqualTo(INDEX.version());
              assertThat(packed.count()).isEqualTo(1);
            });
    assertThat(lists.find(USER)).contains(list("Léon"));
    assertThat(lists.findWithHistoryVersion(USER))
        .contains(new ListWithHistoryVersion(list("Léon"), 0));
  }

  @Test
  void savedMoviesArePackedWithTheOthers() {
    TitledRecommendations lists = lists(Optional.of(INDEX));
    RecommendationList heat = list("Léon");
    RecommendationList saved =
        heat.with(List.of(), List.of(new PlacedMovie(0, heat.movies().get(0))));

    assertThat(lists.save(saved)).isTrue();

    assertThat(engine.find(USER).orElseThrow().saved()).isEmpty();
    assertThat(lists.find(USER)).contains(saved);
  }

  @Test
  void itIsToldWhichTitlesAreThoseOfOtherMoviesAsWell() {
    Title older = new Title(7, "HEAT", OptionalInt.of(1972), List.of());
    TitleIndex index = TitleIndex.of(List.of(HEAT, older, LEON));
    TitledRecommendations lists =
        new TitledRecommendations(engine, version -> Optional.of(index), () -> Optional.of(index));

    lists.save(list("Léon"));

    assertThat(lists.findWithHistoryVersion(USER).orElseThrow().ofSharedTitle())
        .containsExactly(6L);
    assertThat(index.isShared("léon")).isFalse();
    assertThat(index.isShared("Heat")).isTrue();
  }

  @Test
  void aListThatSaysOtherwiseThanTheIndexIsStoredAsItIs() {
    TitledRecommendations lists = lists(Optional.of(OTHER));

    lists.save(list("Léon"));

    assertThat(engine.find(USER)).contains(list("Léon"));
    assertThat(lists.find(USER)).contains(list("Léon"));
  }

  @Test
  void withoutAnIndexToWriteWithNothingIsPacked() {
    lists(Optional.empty()).save(list("Léon"));

    assertThat(engine.find(USER)).contains(list("Léon"));
  }

  @Test
  void aListWithTitlesThatThereAreNotIsMissing() {
    lists(Optional.of(INDEX)).save(list("Léon"));
    engine.save(packed(OTHER, storedBytes()));

    assertThat(lists(Optional.empty()).find(USER)).isEmpty();
    assertThat(lists(Optional.empty()).findWithHistoryVersion(USER)).isEmpty();
  }

  @Test
  void aListInALaterFormIsMissingAndNoError() {
    engine.save(packed(INDEX, new byte[] {2, 7, 7, 7}));

    assertThat(lists(Optional.empty()).find(USER)).isEmpty();
  }

  @Test
  void aDamagedListIsNamed() {
    engine.save(packed(INDEX, new byte[] {1, 7, 7, 7, 7, 7}));

    assertThatThrownBy(() -> lists(Optional.empty()).find(USER))
        .isInstanceOf(StoreException.class)
        .isNotInstanceOf(StoreUnavailableException.class)
        .hasMessage("the stored recommendations of 42 are damaged")
        .cause()
        .hasMessage("a packed list is damaged: its 6 bytes have another checksum");
  }

  @Test
  void aListWhoseTitlesCannotBeFetchedIsOutOfReach() {
    lists(Optional.of(INDEX)).save(list("Léon"));
    TitleSource broken =
        version -> {
          throw new TitlesUnavailableException("cannot fetch the titles " + version);
        };

    assertThatThrownBy(() -> TitledRecommendations.reading(engine, broken).find(USER))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("cannot fetch the titles " + INDEX.version());
  }

  @Test
  void aDeletedListIsGone() {
    TitledRecommendations lists = lists(Optional.of(INDEX));
    lists.save(list("Léon"));

    lists.forget(USER);

    assertThat(lists.find(USER)).isEmpty();
  }
}
