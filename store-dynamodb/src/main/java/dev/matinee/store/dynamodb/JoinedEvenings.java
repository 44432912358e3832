package dev.matinee.store.dynamodb;

import dev.matinee.store.JoinCode;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Which evenings each person may be in: one item for each person, in the table of the evenings. A
 * code is added before the person joins, and stays when they leave, so that the item never lacks
 * one; whether the person is in, the evening itself says. It expires with the last evening.
 */
final class JoinedEvenings {
  private static final String CODES = "codes";
  private static final String NOTE = "note an evening of a person";

  private final DynamoDbClient client;
  private final Table table;

  JoinedEvenings(DynamoDbClient client, Table table) {
    this.client = client;
    this.table = table;
  }

  /** The codes of evenings that a person may be in. */
  Set<JoinCode> codes(UserId person) {
    return table
        .find("read the evenings of a person", key(person))
        .map(JoinedEvenings::codes)
        .orElse(Set.of());
  }

  private static Set<JoinCode> codes(Item item) {
    try {
      return item.textSet(CODES).stream().map(JoinCode::new).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored evenings of a person are damaged", e);
    }
  }

  /**
   * Adds an evening.
   *
   * @param expiresAt when it and all earlier ones have ended
   */
  void add(UserId person, JoinCode code, Instant expiresAt) {
    UpdateItemRequest update =
        update(person)
            .updateExpression("ADD #codes :code SET #expiresAt = :expiresAt")
            .expressionAttributeNames(Map.of("#codes", CODES, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(":code", set(Set.of(code)), ":expiresAt", Attributes.second(expiresAt)))
            .build();
    Calls.run(NOTE, () -> client.updateItem(update));
  }

  /**
   * Keeps some of the noted evenings only; does nothing where others were noted meanwhile.
   *
   * @param noted all that were noted, one or more
   * @param kept one or more
   */
  void keep(UserId person, Set<JoinCode> noted, Set<JoinCode> kept) {
    UpdateItemRequest update =
        update(person)
            .updateExpression("SET #codes = :kept")
            .conditionExpression("#codes = :noted")
            .expressionAttributeNames(Map.of("#codes", CODES))
            .expressionAttributeValues(Map.of(":kept", set(kept), ":noted", set(noted)))
            .build();
    boolean unused = Calls.isDone(NOTE, () -> client.updateItem(update));
  }

  void delete(UserId person) {
    table.delete("delete the evenings of a person", key(person));
  }

  private UpdateItemRequest.Builder update(UserId person) {
    return UpdateItemRequest.builder().tableName(table.name()).key(key(person));
  }

  private static AttributeValue set(Set<JoinCode> codes) {
    return Attributes.texts(codes.stream().map(JoinCode::value).toList());
  }

  /** No code has this form. */
  private Map<String, AttributeValue> key(UserId person) {
    return table.key("of:" + person.value());
  }
}
