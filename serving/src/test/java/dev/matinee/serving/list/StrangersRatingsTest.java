package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one store, whose models learn what strangers rate. Counted is what is written. */
class StrangersRatingsTest {
  private static final UserId ANN = UserId.ofAccount("account-0000000000000001");
  private static final LiveModel DATA = SmallData.model();

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private final MovedClock clock = new MovedClock();
  private final AtomicInteger writes = new AtomicInteger();
  private SqliteStores stores;
  private RecommendationFlow one;
  private RecommendationFlow two;

  @BeforeEach
  void start() {
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db")));
    one = node();
    two = node();
  }

  private RecommendationFlow node() {
    return new RecommendationFlow(
        new CountedWrites(stores.recommendations(), writes),
        opened.add(new NearCache()),
        new ListMaker(clock),
        new ListFreshness(ListFreshness.USUAL, clock),
        list -> {});
  }

  /** The model of a node that learned what so many strangers rated by now. */
  private LiveModel after(int strangers) {
    RatingMatrix all = DATA.ratings();
    for (int stranger = 1; stranger <= strangers; stranger++) {
      all = all.with(List.of(UserProfile.builder().userId(-stranger).rate(stranger, 5).build()));
    }
    return DATA.trainedOn(all, clock.instant());
  }

  private ServedList list(RecommendationFlow node, LiveModel model) {
    return node.list(model, ListOwner.of(model, stores.histories().read(ANN)));
  }

  private void rate(long movie) {
    Told.change(stores, ANN, history -> history.rate(movie, new RatedMovie(10, clock.instant())));
  }

  @Test
  void aListIsCurrentForAQuarterOfAnHourWhateverStrangersRate() {
    RecommendationList first = list(one, after(1)).list();
    for (int strangers = 2; strangers < 10; strangers++) {
      clock.advance(Duration.ofSeconds(90));
      assertThat(list(one, after(strangers)).list()).isEqualTo(first);
    }
    assertThat(writes).hasValue(1);

    clock.advance(Duration.ofMinutes(5));
    ServedList later = list(one, after(10));

    assertThat(later.source()).isEqualTo(ListSource.COMPUTED);
    assertThat(later.list().knowsOthersUntil()).isAfter(first.knowsOthersUntil());
    assertThat(writes).hasValue(2);
  }

  @Test
  void aListStaysCurrentWhileTheModelKnowsNoMore() {
    LiveModel model = after(1);
    RecommendationList first = list(one, model).list();

    clock.advance(Duration.ofDays(30));

    assertThat(list(one, model).list()).isEqualTo(first);
    assertThat(list(two, model).list()).isEqualTo(first);
    assertThat(writes).hasValue(1);
  }

  @Test
  void twoNodesThatKnowOthersUnlikeFarTakeTurnsWithoutAWrite() {
    LiveModel behind = after(1);
    clock.advance(Duration.ofMinutes(1));
    LiveModel ahead = after(2);
    RecommendationList first = list(one, behind).list();

    for (int turn = 0; turn < 20; turn++) {
      assertThat(list(two, ahead).list()).isEqualTo(first);
      assertThat(list(one, behind).list()).isEqualTo(first);
    }
    assertThat(writes).hasValue(1);
  }

  @Test
  void anOwnRatingCountsAtOnceOnEitherNode() {
    LiveModel model = after(1);
    list(one, model);

    rate(7);
    ServedList changed = list(two, model);

    assertThat(changed.source()).isEqualTo(ListSource.COMPUTED);
    assertThat(changed.list().historyVersion()).isEqualTo(1);
    assertThat(list(one, model).source()).isEqualTo(ListSource.STORED);
    assertThat(writes).hasValue(2);
  }

  @Test
  void anotherModelMakesAnotherList() {
    list(one, DATA);
    LiveModel other = SmallData.model(SmallData.MOVIES - 1);

    assertThat(other.version()).isNotEqualTo(DATA.version());
    assertThat(list(one, other).source()).isEqualTo(ListSource.COMPUTED);
    assertThat(writes).hasValue(2);
  }

  @Test
  void aThousandPeopleWriteOneListEachWhileAnotherRatesEverySecondForFiveMinutes() {
    List<UserId> people =
        IntStream.range(0, 1_000)
            .mapToObj(number -> UserId.ofAccount("account-%016d".formatted(100 + number)))
            .toList();
    LiveModel before = after(1);
    people.forEach(person -> lookAt(one, before, person));
    assertThat(writes).hasValue(people.size());

    int computed = 0;
    for (int second = 0; second < 300; second++) {
      rate(1 + second % SmallData.MOVIES);
      clock.advance(Duration.ofSeconds(1));
      LiveModel ahead = after(1 + second / 30);
      ServedList own = list(second % 2 == 0 ? one : two, ahead);
      assertThat(own.source()).isEqualTo(ListSource.COMPUTED);
      for (int look = 0; look < 20; look++) {
        UserId person = people.get((second * 20 + look) % people.size());
        ServedList list = lookAt(look % 2 == 0 ? one : two, ahead, person);
        computed += list.source() == ListSource.COMPUTED ? 1 : 0;
      }
    }

    assertThat(computed).as("lists that were computed since a stranger rated").isZero();
    assertThat(writes).hasValue(people.size() + 300);
  }

  private static ServedList lookAt(RecommendationFlow node, LiveModel model, UserId person) {
    return node.list(model, ListOwner.of(model, History.empty(person)));
  }

  /** Passes everything on. */
  private record CountedWrites(RecommendationStore store, AtomicInteger writes)
      implements RecommendationStore {
    @Override
    public Optional<RecommendationList> find(UserId userId) {
      return store.find(userId);
    }

    @Override
    public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
      return store.findWithHistoryVersion(userId);
    }

    @Override
    public boolean save(RecommendationList list) {
      writes.incrementAndGet();
      return store.save(list);
    }

    @Override
    public void forget(UserId userId) {
      store.forget(userId);
    }
  }
}
