package dev.matinee.store.dynamodb;

import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sessions on DynamoDB: one item each. */
final class DynamoDbSessions implements SessionStore {
  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;
  private final HistoryVersions versions;
  private final BatchRead batchRead;
  private final BatchDelete batchDelete;
  private final Clock clock;

  DynamoDbSessions(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.living = living;
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.SESSIONS);
    this.versions = new HistoryVersions(client, settings, clock);
    this.batchRead = new BatchRead(client, settings.limits().call());
    this.batchDelete = new BatchDelete(client, settings.limits().call());
    this.clock = clock;
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    Instant now = clock.instant();
    return table
        .find("read a session", table.key(tokenHash))
        .map(SessionItem::read)
        .filter(session -> !session.isExpired(now));
  }

  @Override
  public Optional<SessionWithHistoryVersion> findWithHistoryVersion(
      String tokenHash, UserId owner) {
    Instant now = clock.instant();
    Map<String, List<Item>> found =
        batchRead.run(
            "read a session with a version",
            Map.of(table.name(), table.whole(tokenHash), versions.table(), versions.wanted(owner)));
    return found.getOrDefault(table.name(), List.of()).stream()
        .map(SessionItem::read)
        .filter(session -> !session.isExpired(now) && session.userId().equals(owner))
        .map(session -> new SessionWithHistoryVersion(session, versions.of(owner, found)))
        .findAny();
  }

  @Override
  public List<Session> findAll(Collection<String> tokenHashes) {
    Instant now = clock.instant();
    return batchRead.all("read sessions", table, keys(tokenHashes)).stream()
        .map(SessionItem::read)
        .filter(session -> !session.isExpired(now))
        .toList();
  }

  private List<Map<String, AttributeValue>> keys(Collection<String> tokenHashes) {
    return tokenHashes.stream().map(table::key).toList();
  }

  @Override
  public void save(Session session) {
    table.put("write a session", SessionItem.of(session));
    living.require(session.userId(), () -> delete(List.of(session.tokenHash())));
  }

  @Override
  public void touch(Session session) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(table.key(session.tokenHash()))
            .updateExpression("SET #lastSeenAt = :lastSeenAt, #expiresAt = :expiresAt")
            .conditionExpression("#expiresAt > :now")
            .expressionAttributeNames(
                Map.of("#lastSeenAt", SessionItem.LAST_SEEN_AT, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(
                    ":lastSeenAt", Attributes.second(session.lastSeenAt()),
                    ":expiresAt", Attributes.second(session.expiresAt()),
                    ":now", Attributes.second(clock.instant())))
            .build();
    // false where it ended meanwhile
    Calls.isDone("write a session", () -> client.updateItem(update));
  }

  @Override
  public void delete(Collection<String> tokenHashes) {
    batchDelete.run("delete sessions", table, keys(tokenHashes));
  }
}
