package dev.matinee.store.dynamodb;

import dev.matinee.store.Retention;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The mark that a person is gone, in a table with one item per person. It stands in the place of
 * their item, so that the condition of a later write, which is of this item alone, refuses it.
 */
final class Tombstone {
  static final String GONE = ChangedIn.GONE;

  private Tombstone() {}

  /** Marks a person, and removes what was there. */
  static void put(String what, Table table, UserId userId, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>(table.key(userId.value()));
    item.put(GONE, AttributeValue.fromBool(true));
    item.put(Item.EXPIRES_AT, Attributes.second(now.plus(Retention.TOMBSTONE)));
    table.put(what, item);
  }

  static boolean is(Item item) {
    return item.attributes().containsKey(GONE);
  }
}
