package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.list.ListSource;
import dev.matinee.serving.list.ModelTitles;
import dev.matinee.serving.list.NearCache;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.LocalDynamoDb;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nodes of the release before packed lists and of this one on one store, one after the other taken
 * up to this release, and then switched to packed lists. A node of the release before reads and
 * writes what the engine has, and knows nothing of packed movies.
 */
class RollingUpgradeTest {
  @AutoClose private static final OpenedResources opened = new OpenedResources();
  private static final LiveModel MODEL = SmallData.model().withPublishedTitles();

  private static DynamoDbStores stores;

  @BeforeAll
  static void start() {
    Dynalite dynalite = opened.add(Dynalite.start());
    stores = opened.add(DynamoDbStores.open(LocalDynamoDb.patient(dynalite.endpoint())));
    stores.createTables();
  }

  private static RecommendationFlow oldNode() {
    return node(stores.recommendations());
  }

  private static RecommendationFlow newNode(ListFormat format) {
    ModelReference models = new ModelReference();
    models.publish(MODEL);
    return node(new ModelTitles(models, format).over(stores.recommendations()));
  }

  private static RecommendationFlow node(RecommendationStore lists) {
    Clock clock = Clock.systemUTC();
    return new RecommendationFlow(
        lists,
        opened.add(new NearCache()),
        new ListMaker(clock),
        new ListFreshness(ListFreshness.USUAL, clock),
        list -> {});
  }

  private static ServedList list(RecommendationFlow node, long user) {
    return node.list(MODEL, ListOwner.ofDataSetUser(MODEL, user));
  }

  private static boolean isPacked(long user) {
    RecommendationList stored =
        stores.recommendations().find(UserId.ofDataSetUser(user)).orElseThrow();
    return stored.packed().isPresent();
  }

  private static void readBy(RecommendationFlow reader, long user, ServedList made) {
    ServedList read = list(reader, user);
    assertThat(made.source()).isEqualTo(ListSource.COMPUTED);
    assertThat(made.list().movies()).isNotEmpty();
    assertThat(read.source()).isEqualTo(ListSource.STORED);
    assertThat(read.list()).isEqualTo(made.list());
  }

  @Test
  void whileTheSwitchIsAtPlainOldAndNewNodesReadEachOthersLists() {
    ServedList old = list(oldNode(), 1);
    readBy(newNode(ListFormat.PLAIN), 1, old);
    ServedList made = list(newNode(ListFormat.PLAIN), 2);
    readBy(oldNode(), 2, made);

    assertThat(isPacked(1)).isFalse();
    assertThat(isPacked(2)).isFalse();
  }

  @Test
  void onceAllAreNewNodesOnBothSidesOfTheSwitchReadEachOthersLists() {
    ServedList packed = list(newNode(ListFormat.PACKED), 3);
    readBy(newNode(ListFormat.PLAIN), 3, packed);
    ServedList plain = list(newNode(ListFormat.PLAIN), 4);
    readBy(newNode(ListFormat.PACKED), 4, plain);

    assertThat(isPacked(3)).isTrue();
    assertThat(isPacked(4)).isFalse();
  }

  @Test
  void aListOfTheReleaseBeforeIsReadAfterTheSwitch() {
    ServedList old = list(oldNode(), 5);

    readBy(newNode(ListFormat.PACKED), 5, old);
  }
}
