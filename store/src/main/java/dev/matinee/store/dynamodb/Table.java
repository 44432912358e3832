package dev.matinee.store.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One table, item by item. Safe for use by any number of threads.
 *
 * @param client sends the calls
 * @param name with its prefix
 * @param keyName the attribute that items are found by
 */
record Table(DynamoDbClient client, String name, String keyName) {
  static Table of(DynamoDbClient client, DynamoDbSettings settings, TableDesign design) {
    return new Table(client, settings.table(design.name()), design.key());
  }

  Map<String, AttributeValue> key(String value) {
    return Map.of(keyName, Attributes.text(value));
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

  /** Puts an item in the place of another of its key. */
  void put(String what, Map<String, AttributeValue> item) {
    Calls.run(what, () -> client.putItem(r -> r.tableName(name).item(item)));
  }

  void delete(String what, Map<String, AttributeValue> key) {
    Calls.run(what, () -> client.deleteItem(r -> r.tableName(name).key(key)));
  }
}
