package dev.matinee.store.dynamodb;

import static java.util.Comparator.comparing;

import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.OAuthToken;
import dev.matinee.store.UserId;
import dev.matinee.store.WriteId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Grants, codes and tokens on DynamoDB: one item each, and an index of the grants by account. */
final class DynamoDbOAuth implements OAuthStore {
  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;
  private final Clock clock;

  DynamoDbOAuth(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.living = living;
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.OAUTH_GRANTS);
    this.clock = clock;
  }

  @Override
  public void save(OAuthGrant grant) {
    table.put("write a grant", OAuthItem.of(grant));
    living.require(grant.userId(), () -> revoke(grant.id()));
  }

  @Override
  public void save(OAuthToken token) {
    table.put("write a token", OAuthItem.of(token));
  }

  @Override
  public Optional<OAuthGrant> findGrant(String id) {
    return table
        .find("read a grant", table.key(OAuthItem.keyOfGrant(id)))
        .map(OAuthItem::grant)
        .filter(grant -> !grant.isExpired(clock.instant()));
  }

  @Override
  public Optional<OAuthToken> findToken(OAuthToken.Kind kind, String hash) {
    return table
        .find("read a token", table.key(OAuthItem.keyOfToken(kind, hash)))
        .map(item -> OAuthItem.token(kind, hash, item))
        .filter(token -> !token.isExpired(clock.instant()));
  }

  @Override
  public boolean useCode(String hash, WriteId writeId) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(table.key(OAuthItem.keyOfToken(OAuthToken.Kind.CODE, hash)))
            .updateExpression("SET #usedBy = :writeId")
            .conditionExpression(
                "#expiresAt > :now AND (attribute_not_exists(#usedBy) OR #usedBy = :writeId)")
            .expressionAttributeNames(
                Map.of("#usedBy", OAuthItem.USED_BY, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(
                    ":writeId", Attributes.text(writeId.value()),
                    ":now", Attributes.second(clock.instant())))
            .build();
    return Calls.isDone("use a code", () -> client.updateItem(update));
  }

  @Override
  public boolean advance(String grantId, int generation, Instant expiresAt) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(table.key(OAuthItem.keyOfGrant(grantId)))
            .updateExpression("SET #generation = :generation, #expiresAt = :expiresAt")
            .conditionExpression("#expiresAt > :now AND #generation <= :generation")
            .expressionAttributeNames(
                Map.of("#generation", OAuthItem.GENERATION, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(
                    ":generation", Attributes.number(generation),
                    ":expiresAt", Attributes.second(expiresAt),
                    ":now", Attributes.second(clock.instant())))
            .build();
    return Calls.isDone("write a grant", () -> client.updateItem(update));
  }

  @Override
  public void revoke(String grantId) {
    table.delete("delete a grant", table.key(OAuthItem.keyOfGrant(grantId)));
  }

  @Override
  public List<OAuthGrant> grantsOf(UserId userId) {
    Instant now = clock.instant();
    return table.findByIndex("read grants", OAuthItem.USER_ID, userId.value()).stream()
        .map(OAuthItem::grant)
        .filter(grant -> !grant.isExpired(now))
        .sorted(comparing(OAuthGrant::createdAt).thenComparing(OAuthGrant::id))
        .toList();
  }
}
