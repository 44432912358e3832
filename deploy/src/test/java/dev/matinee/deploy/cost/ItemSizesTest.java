package dev.matinee.deploy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.store.History;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RecordedRequest;
import dev.matinee.testkit.RecordingProxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large items are on their way to DynamoDB. */
class ItemSizesTest {
  private static final Percentage ROUGHLY = Percentage.withPercentage(10);
  private static final UserId ANN = UserId.ofAccount("0123456789abcdef");
  private static final Instant SOMEDAY = Instant.ofEpochSecond(1_790_000_000);
  private static final long LATEST_MOVIE = 290_000;
  private static final String TITLE = "Twenty letters or so";
  private static final List<String> GENRES = List.of("Adventure", "Comedy", "Drama");

  private static final Random RANDOM = new Random(7);
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static RecordingProxy proxy;
  private static DynamoDbStores stores;

  @BeforeAll
  static void start() {
    dynalite = opened.add(Dynalite.start());
    proxy = opened.add(RecordingProxy.before(dynalite.endpoint()));
    stores =
        opened.add(
            DynamoDbStores.open(
                DynamoDbSettings.defaults()
                    .withEndpoint(proxy.endpoint())
                    .withRegion("eu-west-1")
                    .withCredentials("test", "test")
                    .withLimits(new CallLimits(Duration.ofSeconds(20), Duration.ofSeconds(60)))));
    stores.createTables();
  }

  @Test
  void aHistoryTakesTwentyBytesForEachMovie() {
    assertThat(history(50)).isCloseTo(ItemSizes.HISTORY, ROUGHLY);
    assertThat(history(500)).isCloseTo(ItemSizes.LONG_HISTORY, ROUGHLY);
  }

  private static int history(int movies) {
    proxy.clear();
    UserId owner = UserId.ofAccount("0123456789abcdef" + movies);
    Map<Long, RatedMovie> ratings = new HashMap<>();
    while (ratings.size() < movies) {
      ratings.put(
          RANDOM.nextLong(1, LATEST_MOVIE), new RatedMovie(1 + RANDOM.nextInt(10), SOMEDAY));
    }
    History history = new History(owner, 1, ratings, Set.of(), Set.of(), Set.of());
    Told.write(stores, history);
    return written();
  }

  /** As the site makes it: titles of twenty letters, three genres, three reasons. */
  @Test
  void aListOf240MoviesIsAsLargeAsTheModelReckons() {
    assertThat(list(50)).isCloseTo(ItemSizes.LIST, ROUGHLY);
    assertThat(list(500)).isCloseTo(ItemSizes.LONG_LIST, ROUGHLY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500, 10_000})
  void noListTakesMoreThanSixKilobytes(int rated) {
    assertThat(list(rated)).isLessThanOrEqualTo(6 * 1024);
  }

  /** Of a person with so many ratings. */
  private static int list(int rated) {
    proxy.clear();
    List<Reason> history = IntStream.range(0, rated).mapToObj(i -> reason()).toList();
    List<RecommendedMovie> movies =
        IntStream.range(0, RecommendationList.MAX_MOVIES).mapToObj(i -> movie(history)).toList();
    TitleIndex titles =
        TitleIndex.of(
            Stream.concat(
                    movies.stream().map(each -> title(each.id())),
                    history.stream().map(each -> title(each.movieId())))
                .toList());
    assertThat(
            new TitledRecommendations(
                    stores.recommendations(), TitleSource.NONE, () -> Optional.of(titles))
                .save(new RecommendationList(ANN, 7, "6972945e6af291a9", SOMEDAY, movies)))
        .isTrue();
    return written();
  }

  private static Title title(long id) {
    return new Title(id, TITLE, OptionalInt.of(1999), GENRES);
  }

  private static RecommendedMovie movie(List<Reason> history) {
    return new RecommendedMovie(
        RANDOM.nextLong(1, LATEST_MOVIE),
        TITLE,
        OptionalInt.of(1999),
        GENRES,
        RANDOM.nextDouble(),
        OptionalDouble.of(1 + 4 * RANDOM.nextDouble()),
        OptionalInt.of(93),
        MovieOrigin.LINEAR_MODEL,
        IntStream.range(0, 3)
            .mapToObj(i -> history.get(RANDOM.nextInt(history.size())))
            .map(each -> new Reason(each.movieId(), TITLE, each.rating(), RANDOM.nextDouble()))
            .toList());
  }

  private static Reason reason() {
    return new Reason(RANDOM.nextLong(1, LATEST_MOVIE), TITLE, (1 + RANDOM.nextInt(10)) / 2.0, 0);
  }

  private static int written() {
    List<RecordedRequest> puts =
        proxy.requests().stream()
            .filter(request -> request.operation().equals(Optional.of("PutItem")))
            .toList();
    // An account has an empty row before its first movie is kept.
    return ItemBytes.of(puts.get(puts.size() - 1).body().get("Item"));
  }

  @Test
  void sizesAreReckonedAsDynamoDbDoes() throws Exception {
    String item =
        "{\"id\":{\"S\":\"abc\"},\"n\":{\"N\":\"27\"},\"l\":{\"L\":[{\"S\":\"x\"},{\"N\":\"1\"}]}}";

    assertThat(ItemBytes.of(new ObjectMapper().readTree(item)))
        .isEqualTo(2 + 3 + 1 + 2 + 1 + 3 + 2 + 1 + 2);
  }
}
