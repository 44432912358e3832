package dev.matinee.web.picks;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.TwoNodes;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node whose way to the store is long writes a list when a newer one is there already. */
@Tag("faults")
class LateListTest {
  private static final String LIST = "/me/recommendations?count=100";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @AutoClose private final OpenedResources opened = new OpenedResources();

  private Dynalite dynalite;
  private HoldingProxy way;
  private DynamoDbStores stores;
  private TwoNodes nodes;

  @BeforeEach
  void start() {
    dynalite = opened.add(Dynalite.start());
    way = opened.add(HoldingProxy.before(dynalite.endpoint()));
    stores = DynamoDbStores.open(LocalDynamoDb.patient(dynalite.endpoint()));
    stores.createTables();
    DynamoDbStores late = DynamoDbStores.open(LocalDynamoDb.patient(way.endpoint()));
    nodes =
        opened.add(
            new TwoNodes(RunningSite.start(stores, List.of()), RunningSite.start(late, List.of())));
  }

  @Test
  void listOfAnEarlierHistoryThatComesLateIsRefused() {
    ApiClient quick = ApiClient.signUp(nodes.one(), "ann");
    ApiClient slow = new ApiClient(nodes.two().uri(), quick.token());
    UserId ann = stores.accounts().find(new Username("ann")).orElseThrow().userId();
    for (long movie = 1; movie <= 5; movie++) {
      rate(ann, movie);
    }

    way.hold("PutItem");
    CompletableFuture<HttpResponse<String>> reader =
        CompletableFuture.supplyAsync(() -> slow.get(LIST));
    awaitHeld();
    assertThat(quick.rate(6, 4.5)).isEqualTo(6);
    assertThat(versionOf(quick.get(LIST))).isEqualTo(6);
    way.release();

    assertThat(versionOf(reader.join())).as("asked for before the sixth rating").isEqualTo(5);
    assertThat(way.count("PutItem")).as("lists that came late").isEqualTo(1);
    assertThat(stores.recommendations().find(ann))
        .get()
        .extracting(RecommendationList::historyVersion)
        .isEqualTo(6L);
    JsonNode now = json(slow.get(LIST));
    assertThat(now.get("historyVersion").asLong()).isEqualTo(6);
    assertThat(now.get("cached").asBoolean()).as("found in the store").isTrue();
    assertThat(now.get("items")).noneMatch(item -> item.get("movieId").asLong() == 6);
    new InjectedFault(
            "a list of version 5 comes to the store after that of version 6",
            "the node's write was held while the other node took a rating",
            6,
            0,
            "refused by its condition; the late node reads version 6")
        .report();
  }

  private void rate(UserId person, long movie) {
    var unused = Told.change(stores, person, told -> told.rate(movie, new RatedMovie(9, NOON)));
  }

  private void awaitHeld() {
    try {
      way.awaitHeld();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long versionOf(HttpResponse<String> list) {
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return json(list).get("historyVersion").asLong();
  }
}
