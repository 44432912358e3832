package dev.matinee.spark.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists for all users of the data and for accounts, where the site and the skill read them. */
class StoreTargetTest {
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId BEN = UserId.ofAccount("benbenbenbenbenben");
  private static final UserId CAT = UserId.ofAccount("catcatcatcatcatcat");

  @AutoClose private static final OpenedResources OPENED = new OpenedResources();

  @TempDir private static Path data;
  private static MadeLists lists;
  private static ModelFile file;
  private static Stores stores;
  private static StoreTarget target;

  @BeforeAll
  static void start() throws IOException {
    Dynalite dynalite = OPENED.add(Dynalite.start());
    Map.of(
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "local",
            "aws.secretAccessKey", "local",
            "aws.endpointUrlDynamoDb", dynalite.endpoint().toString())
        .forEach(System::setProperty);
    stores = OPENED.add(StoreEngines.open("dynamodb", Map.of()));
    stores.createTables();
    lists = OPENED.add(new MadeLists());
    file = lists.share(MadeLists.tastes(data), Algorithms.EASE, data);
    // A process opens a store once for each of its settings, and another test has one of its own.
    target = new StoreTarget("dynamodb", Map.of("MATINEE_TABLE_PREFIX", "matinee"));
  }

  private static void rate(UserId account, long movie) {
    RatedMovie rating = new RatedMovie(9, Instant.ofEpochSecond(1_700_000_000 + movie));
    Told.change(stores, account, history -> history.rate(movie, rating));
  }

  private static ListCounts run(List<UserId> people) {
    return new ListRun(lists.spark(), file, target, true)
        .run(ListPart.of(people), MadeLists.UNTOLD);
  }

  private static void assertIsAsMadeInProcess(LiveModel model, UserId person) {
    History history = stores.histories().read(person);
    ListOwner owner =
        person.isAccount()
            ? ListOwner.of(model, history)
            : ListOwner.ofDataSetUser(model, person.dataSetUser().orElseThrow());
    RecommendationList made = new ListMaker(Clock.systemUTC()).make(model, owner);
    RecommendationList stored = stores.recommendations().find(person).orElseThrow();
    assertThat(stored.isFor(history.version(), model.version())).isTrue();
    assertThat(stored.movies()).isNotEmpty().isEqualTo(made.movies());
    assertThat(stored.saved()).isEqualTo(made.saved());
    assertThat(stored.knowsOthersUntil()).isEqualTo(made.knowsOthersUntil());
  }

  @Test
  void theStoreHasTheListsThatTheSiteWouldMakeAndEachIsWrittenOnce() {
    rate(ANN, 3);
    rate(ANN, 6);
    rate(BEN, 1);
    Told.change(stores, BEN, history -> history.save(4, Instant.ofEpochSecond(1_700_000_000)));
    assertThat(stores.histories().create(CAT)).isTrue();
    LiveModel model = file.open();
    List<UserId> people = target.people(model.matrix().userIds());
    assertThat(people).hasSize(232).contains(ANN, BEN).doesNotContain(CAT);

    ListCounts first = run(people);

    assertThat(first.made()).isEqualTo(232);
    people.forEach(person -> assertIsAsMadeInProcess(model, person));

    rate(BEN, 10);
    ListCounts again = run(people);

    assertThat(again.made()).isEqualTo(1);
    assertThat(again.there()).isEqualTo(231);
    assertThat(again.digests()).containsOnlyKeys(BEN.value());
    assertIsAsMadeInProcess(model, BEN);
  }

  @Test
  void anAccountThatIsGoneGetsNoList() {
    UserId gone = UserId.ofAccount("dandandandandandan");

    ListCounts counts = run(List.of(gone));

    assertThat(counts.refused()).isEqualTo(1);
    assertThat(stores.recommendations().find(gone)).isEmpty();
  }
}
