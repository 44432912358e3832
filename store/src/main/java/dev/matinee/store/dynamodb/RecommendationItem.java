package dev.matinee.store.dynamodb;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A list as an item. */
final class RecommendationItem {
  static final String TABLE = "recommendations";
  static final String HISTORY_VERSION = "historyVersion";

  private static final String MODEL_VERSION = "modelVersion";
  private static final String COMPUTED_AT = "computedAt";
  private static final String MOVIES = "movies";

  private RecommendationItem() {}

  static Map<String, AttributeValue> of(RecommendationList list) {
    return Map.of(
        UserTables.KEY,
        Attributes.text(list.userId().value()),
        HISTORY_VERSION,
        Attributes.number(list.historyVersion()),
        MODEL_VERSION,
        Attributes.text(list.modelVersion()),
        COMPUTED_AT,
        Attributes.number(list.computedAt().toEpochMilli()),
        MOVIES,
        Attributes.list(list.movies(), MovieAttribute::of));
  }

  /** The list in an item. */
  static RecommendationList read(UserId userId, Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    try {
      return new RecommendationList(
          userId,
          item.number(HISTORY_VERSION),
          item.text(MODEL_VERSION),
          Instant.ofEpochMilli(item.number(COMPUTED_AT)),
          movies(item));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored recommendations of " + userId + " are damaged", e);
    }
  }

  private static List<RecommendedMovie> movies(Item item) {
    return item.collection(MOVIES).l().stream().map(MovieAttribute::read).toList();
  }
}
