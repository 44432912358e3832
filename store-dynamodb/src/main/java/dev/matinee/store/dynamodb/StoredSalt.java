package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreException;
import dev.matinee.store.hash.SlowHash;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * The salt under which the codes of a table are stored: an item of its own, made by the node that
 * needs it first, which never expires. Safe for use by any number of threads.
 */
final class StoredSalt {
  /** No hash has this form. */
  private static final String KEY = "salt";

  private static final String VALUE = "value";

  private final DynamoDbClient client;
  private final Table table;
  private volatile @Nullable SlowHash hash;

  StoredSalt(DynamoDbClient client, Table table) {
    this.client = client;
    this.table = table;
  }

  /** With the salt of the table. */
  SlowHash get() {
    SlowHash known = hash;
    if (known == null) {
      known = stored().orElseGet(this::make);
      hash = known;
    }
    return known;
  }

  private Optional<SlowHash> stored() {
    return table.find("read the salt of codes", table.key(KEY)).map(StoredSalt::read);
  }

  private static SlowHash read(Item item) {
    try {
      return new SlowHash(item.text(VALUE));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored salt of codes is damaged", e);
    }
  }

  /** Where another node was first, its salt counts. */
  private SlowHash make() {
    Map<String, AttributeValue> item =
        Map.of(
            table.keyName(), Attributes.text(KEY), VALUE, Attributes.text(SlowHash.randomSalt()));
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(item)
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", table.keyName()))
            .build();
    boolean unused = Calls.isDone("make the salt of codes", () -> client.putItem(put));
    return stored().orElseThrow(() -> new StoreException("the salt of codes was removed"));
  }
}
