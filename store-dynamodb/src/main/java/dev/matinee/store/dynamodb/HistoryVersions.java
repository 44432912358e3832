package dev.matinee.store.dynamodb;

import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The versions of histories, as a part of a {@link BatchRead} of something else: a history of up to
 * 400 KB is not sent along. Safe for use by any number of threads.
 */
final class HistoryVersions {
  private final Table histories;
  private final Clock clock;

  HistoryVersions(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.histories = Table.of(client, settings, TableDesign.HISTORIES);
    this.clock = clock;
  }

  /** The table that the batch asks. */
  String table() {
    return histories.name();
  }

  /** What it asks for. */
  KeysAndAttributes wanted(UserId userId) {
    return histories.whole(userId.value()).toBuilder()
        .projectionExpression("#version, #expiresAt")
        .expressionAttributeNames(
            Map.of("#version", HistoryItem.VERSION, "#expiresAt", Item.EXPIRES_AT))
        .build();
  }

  /** The version in what was found; 0 of a history that says nothing. */
  long of(UserId userId, Map<String, List<Item>> found) {
    return found.getOrDefault(histories.name(), List.of()).stream()
        .findAny()
        .map(item -> HistoryItem.readVersion(userId, item, clock.instant()))
        .orElse(0L);
  }
}
