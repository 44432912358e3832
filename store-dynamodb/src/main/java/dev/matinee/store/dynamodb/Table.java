package dev.matinee.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * One table, item by item. Safe for use by any number of threads.
 *
 * @param client sends the calls
 * @param name with its prefix
 * @param keyName the attribute that items are found by
 */
record Table(DynamoDbClient client, String name, String keyName) {
  static Table of(DynamoDbClient client, DynamoDbSettings settings, TableDesign design) {
    return new Table(client, settings.table(design), design.key());
  }

  Map<String, AttributeValue> key(String value) {
    return Map.of(keyName, Attributes.text(value));
  }

  /** An item as a part of a batch, as the last acknowledged write left it. */
  KeysAndAttributes whole(String value) {
    return KeysAndAttributes.builder().keys(List.of(key(value))).consistentRead(true).build();
  }

  /**
   * The item as the last acknowledged write left it.
   *
   * @param what this does, as in "read a history"
   */
  Optional<Item> find(String what, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        Calls.run(
            what,
            () -> client.getItem(r -> r.tableName(name).key(key).consistentRead(true)).item());
    return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
  }

  /**
   * The items with a value in the attribute of the table's index, which may be a moment late.
   *
   * @param what this does, as in "read voice links"
   */
  List<Item> findByIndex(String what, String attribute, String value) {
    List<Item> items = new ArrayList<>();
    Map<String, AttributeValue> last = Map.of();
    do {
      QueryRequest query = query(attribute, value, last);
      QueryResponse page = Calls.run(what, () -> client.query(query));
      page.items().forEach(item -> items.add(new Item(item)));
      last = page.lastEvaluatedKey();
    } while (!last.isEmpty());
    return items;
  }

  private QueryRequest query(String attribute, String value, Map<String, AttributeValue> after) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(name)
            .indexName(TableIndex.name(attribute))
            .keyConditionExpression("#attribute = :value")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":value", Attributes.text(value)));
    if (!after.isEmpty()) {
      query.exclusiveStartKey(after);
    }
    return query.build();
  }

  /** Puts an item in the place of another of its key. */
  void put(String what, Map<String, AttributeValue> item) {
    Calls.run(what, () -> client.putItem(r -> r.tableName(name).item(item)));
  }

  void delete(String what, Map<String, AttributeValue> key) {
    Calls.run(what, () -> client.deleteItem(r -> r.tableName(name).key(key)));
  }
}
