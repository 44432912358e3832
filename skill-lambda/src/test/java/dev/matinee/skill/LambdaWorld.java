package dev.matinee.skill;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the skill on Lambda finds around it: its configuration, and who is linked in its store. */
final class LambdaWorld {
  static final String ANN_ALEXA = "amzn1.ask.account.ANNSECHO";
  static final UserId ANN = UserId.ofAccount("0123456789abcdef");

  private LambdaWorld() {}

  /** The environment of a function that finds its store there. */
  static Map<String, String> environment(URI store) {
    return Map.of(
        "MATINEE_SKILL_ID", SkillSettings.LOCAL_SKILL_ID,
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_ENDPOINT_URL_DYNAMODB", store.toString());
  }

  /** Opens an empty store that has all tables. */
  static DynamoDbStores openWithTables(URI store) {
    DynamoDbStores stores =
        DynamoDbStores.open(
            DynamoDbSettings.defaults()
                .withEndpoint(store)
                .withRegion("eu-west-1")
                .withCredentials("test", "test"));
    stores.createTables();
    return stores;
  }

  /** Ann is linked; "Ann movie 1" and so on up to 240 are her list. */
  static void fill(URI store) {
    try (DynamoDbStores stores = openWithTables(store)) {
      stores.recommendations().save(listOf(ANN, "Ann movie "));
      stores.voiceLinks().save(new VoiceLink(ANN_ALEXA, ANN, Instant.EPOCH));
    }
  }

  /** The list of Ann is of the first movies of an index, and packed. */
  static void packListOfAnn(URI store, TitleIndex index) {
    List<RecommendedMovie> movies =
        index.titles().stream()
            .limit(RecommendationList.MAX_MOVIES)
            .map(LambdaWorld::listed)
            .toList();
    try (DynamoDbStores stores = openWithTables(store)) {
      boolean unused =
          new TitledRecommendations(
                  stores.recommendations(), version -> Optional.of(index), () -> Optional.of(index))
              .save(new RecommendationList(ANN, 1, "model", Instant.EPOCH, movies));
    }
  }

  private static RecommendedMovie listed(Title title) {
    RecommendedMovie movie = Lists.movie(title.title(), title.year());
    return new RecommendedMovie(
        title.id(),
        title.title(),
        title.year(),
        title.genres(),
        movie.score(),
        movie.predictedRating(),
        movie.match(),
        movie.origin(),
        List.of());
  }

  /** The longest list that there is, with titles that tell whose it is. */
  static RecommendationList listOf(UserId owner, String title) {
    List<RecommendedMovie> movies =
        IntStream.rangeClosed(1, RecommendationList.MAX_MOVIES)
            .mapToObj(i -> Lists.movie(title + i, OptionalInt.empty()))
            .toList();
    return new RecommendationList(owner, 0, "model", Instant.EPOCH, movies);
  }
}
