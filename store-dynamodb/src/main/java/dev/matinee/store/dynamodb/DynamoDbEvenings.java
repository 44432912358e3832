package dev.matinee.store.dynamodb;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.JoinCode;
import dev.matinee.store.Retention;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Evenings on DynamoDB: one item each, and one for each person who is in any. */
final class DynamoDbEvenings implements EveningStore {
  /** Codes of a person from which on those of ended evenings are taken out. */
  private static final int MANY = 50;

  private final DynamoDbClient client;
  private final Table table;
  private final BatchRead batchRead;
  private final JoinedEvenings joined;
  private final LivingPeople living;
  private final Clock clock;

  DynamoDbEvenings(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.living = living;
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.EVENINGS);
    this.batchRead = new BatchRead(client, settings.limits().call());
    this.joined = new JoinedEvenings(client, table);
    this.clock = clock;
  }

  @Override
  public boolean create(Evening evening) {
    evening.members().forEach(member -> note(member, evening.code()));
    PutItemRequest put =
        put(evening)
            .conditionExpression("attribute_not_exists(#expiresAt) OR #expiresAt <= :now")
            .expressionAttributeNames(Map.of("#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(Map.of(":now", Attributes.second(clock.instant())))
            .build();
    boolean created =
        Calls.isDone("start an evening", () -> client.putItem(put)) || isStored(evening);
    if (created) {
      requireThere(evening.members());
    }
    return created;
  }

  /** After the write, so that those who are not gone by then are found by their deletion. */
  private void requireThere(List<EveningMember> joined) {
    joined.stream()
        .map(EveningMember::userId)
        .forEach(person -> living.require(person, () -> forget(person)));
  }

  /** Whether an earlier call came through. */
  private boolean isStored(Evening evening) {
    return find(evening.code()).filter(evening::equals).isPresent();
  }

  private void note(EveningMember member, JoinCode code) {
    UserId person = member.userId();
    Set<JoinCode> noted = joined.codes(person);
    if (noted.size() >= MANY) {
      Set<JoinCode> kept = new HashSet<>(Set.of(code));
      evenings(person, noted).forEach(evening -> kept.add(evening.code()));
      joined.keep(person, noted, kept);
    }
    joined.add(person, code, clock.instant().plus(Retention.EVENING));
  }

  @Override
  public Optional<Evening> find(JoinCode code) {
    return table
        .find("read an evening", table.key(code.value()))
        .map(EveningItem::read)
        .filter(evening -> !evening.isExpired(clock.instant()));
  }

  @Override
  public List<Evening> evenings(UserId member) {
    return evenings(member, joined.codes(member));
  }

  /** Those among some evenings that a person is in. */
  private List<Evening> evenings(UserId member, Set<JoinCode> noted) {
    Instant now = clock.instant();
    List<Map<String, AttributeValue>> keys =
        noted.stream().map(code -> table.key(code.value())).toList();
    return batchRead.all("read the evenings of a person", table, keys).stream()
        .map(EveningItem::read)
        .filter(evening -> !evening.isExpired(now) && evening.member(member).isPresent())
        .sorted(
            Comparator.comparing(Evening::expiresAt)
                .reversed()
                .thenComparing(evening -> evening.code().value()))
        .toList();
  }

  @Override
  public void write(Evening before, Evening next) {
    List<EveningMember> joining = next.joinedSince(before);
    joining.forEach(member -> note(member, next.code()));
    PutItemRequest put =
        put(next)
            .conditionExpression("#version = :previous")
            .expressionAttributeNames(Map.of("#version", EveningItem.VERSION))
            .expressionAttributeValues(Map.of(":previous", Attributes.number(before.version())))
            .build();
    if (!Calls.isDone("write an evening", () -> client.putItem(put))) {
      throw new VersionConflictException(next);
    }
    requireThere(joining);
  }

  private PutItemRequest.Builder put(Evening evening) {
    return PutItemRequest.builder().tableName(table.name()).item(EveningItem.of(evening));
  }

  @Override
  public boolean delete(Evening evening) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(table.key(evening.code().value()))
            .conditionExpression("#version = :version")
            .expressionAttributeNames(Map.of("#version", EveningItem.VERSION))
            .expressionAttributeValues(Map.of(":version", Attributes.number(evening.version())))
            .build();
    return Calls.isDone("delete an evening", () -> client.deleteItem(delete));
  }

  @Override
  public void forget(UserId member) {
    EveningStore.super.forget(member);
    joined.delete(member);
  }
}
