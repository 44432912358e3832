package dev.matinee.store.dynamodb;

import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Retention;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A list as an item. Its movies are maps in a list, or bytes, beside which stand the version of
 * their titles and their number.
 */
final class RecommendationItem {
  static final String HISTORY_VERSION = "historyVersion";

  private static final String KEY = TableDesign.RECOMMENDATIONS.key();
  private static final String MODEL_VERSION = "modelVersion";
  private static final String KNOWS_OTHERS_UNTIL = "knowsOthersUntil";
  private static final String COMPUTED_AT = "computedAt";
  private static final String MOVIES = "movies";
  private static final String SAVED = "saved";
  private static final String PACKED = "packed";
  private static final String TITLES = "titles";
  private static final String COUNT = "count";

  private RecommendationItem() {}

  static Map<String, AttributeValue> of(RecommendationList list) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(list.userId().value()));
    item.put(HISTORY_VERSION, Attributes.number(list.historyVersion()));
    item.put(MODEL_VERSION, Attributes.text(list.modelVersion()));
    item.put(KNOWS_OTHERS_UNTIL, Attributes.number(list.knowsOthersUntil().toEpochMilli()));
    item.put(COMPUTED_AT, Attributes.number(list.computedAt().toEpochMilli()));
    list.packed()
        .ifPresentOrElse(
            packed -> item.putAll(packed(packed)),
            () -> item.put(MOVIES, Attributes.list(list.movies(), MovieAttribute::of)));
    if (!list.saved().isEmpty()) {
      item.put(SAVED, Attributes.list(list.saved(), MovieAttribute::of));
    }
    if (list.userId().isGuest()) {
      item.put(Item.EXPIRES_AT, Attributes.second(list.computedAt().plus(Retention.GUEST)));
    }
    return item;
  }

  private static Map<String, AttributeValue> packed(PackedMovies movies) {
    return Map.of(
        PACKED, Attributes.bytes(movies.bytes()),
        TITLES, Attributes.text(movies.titles()),
        COUNT, Attributes.number(movies.count()));
  }

  /** The list in an item; empty if it has expired, or its owner is gone. */
  static Optional<RecommendationList> read(UserId userId, Item item, Instant now) {
    try {
      return item.isExpired(now) || Tombstone.is(item)
          ? Optional.empty()
          : Optional.of(list(userId, item));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored recommendations of " + userId + " are damaged", e);
    }
  }

  private static RecommendationList list(UserId userId, Item item) {
    return new RecommendationList(
        userId,
        item.number(HISTORY_VERSION),
        item.text(MODEL_VERSION),
        Instant.ofEpochMilli(knowsOthersUntil(item)),
        Instant.ofEpochMilli(item.number(COMPUTED_AT)),
        movies(item),
        item.collection(SAVED).l().stream().map(MovieAttribute::readPlaced).toList(),
        packed(item));
  }

  private static Optional<PackedMovies> packed(Item item) {
    return item.optionalBytes(PACKED)
        .map(
            bytes ->
                new PackedMovies(item.text(TITLES), Math.toIntExact(item.number(COUNT)), bytes));
  }

  /** Items of an older program know the others as of when they were computed. */
  private static long knowsOthersUntil(Item item) {
    return item.number(
        item.attributes().containsKey(KNOWS_OTHERS_UNTIL) ? KNOWS_OTHERS_UNTIL : COMPUTED_AT);
  }

  private static List<RecommendedMovie> movies(Item item) {
    return item.collection(MOVIES).l().stream().map(MovieAttribute::read).toList();
  }
}
