package dev.matinee.store.dynamodb;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Recommendation lists on DynamoDB: one item per person. */
final class DynamoDbRecommendations implements RecommendationStore {
  private static final String READ = "read recommendations";

  private final DynamoDbClient client;
  private final Table table;
  private final HistoryVersions versions;
  private final BatchRead batchRead;
  private final Clock clock;

  DynamoDbRecommendations(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.table = Table.of(client, settings, TableDesign.RECOMMENDATIONS);
    this.versions = new HistoryVersions(client, settings, clock);
    this.batchRead = new BatchRead(client, settings.limits().call());
  }

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return table
        .find(READ, table.key(userId.value()))
        .flatMap(item -> RecommendationItem.read(userId, item, clock.instant()));
  }

  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    Map<String, List<Item>> found =
        batchRead.run(
            READ,
            Map.of(
                table.name(), table.whole(userId.value()),
                versions.table(), versions.wanted(userId)));
    return found.getOrDefault(table.name(), List.of()).stream()
        .findAny()
        .flatMap(item -> RecommendationItem.read(userId, item, clock.instant()))
        .map(list -> new ListWithHistoryVersion(list, versions.of(userId, found)));
  }

  @Override
  public boolean save(RecommendationList list) {
    return Calls.isDone("write recommendations", () -> client.putItem(put(list)));
  }

  private PutItemRequest put(RecommendationList list) {
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(RecommendationItem.of(list))
        .conditionExpression(
            "(attribute_not_exists(#version) AND attribute_not_exists(#gone))"
                + " OR #version <= :version OR #expiresAt <= :now")
        .expressionAttributeNames(
            Map.of(
                "#version",
                RecommendationItem.HISTORY_VERSION,
                "#gone",
                Tombstone.GONE,
                "#expiresAt",
                Item.EXPIRES_AT))
        .expressionAttributeValues(
            Map.of(
                ":version", Attributes.number(list.historyVersion()),
                ":now", Attributes.second(clock.instant())))
        .build();
  }

  @Override
  public void forget(UserId userId) {
    Tombstone.put("delete recommendations", table, userId, clock.instant());
  }
}
