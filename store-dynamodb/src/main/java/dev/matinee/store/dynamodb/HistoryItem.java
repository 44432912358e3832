package dev.matinee.store.dynamodb;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Retention;
import dev.matinee.store.SavedMovies;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.WriteId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.event.RecentEvents;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A history as an item. Ratings are {@linkplain RatedMovie#compact short texts}: as maps of their
 * own, 10,000 of them would not fit into the 400 KB of one item. Saved movies are a map from the
 * movie to the epoch millisecond.
 *
 * <p>A write puts the whole item. A program of an earlier version, which does not know an
 * attribute, leaves it out: what it writes has lost the saved movies.
 */
final class HistoryItem {
  static final String VERSION = "version";
  static final String LAST_WRITE_ID = "lastWriteId";

  private static final String KEY = TableDesign.HISTORIES.key();
  private static final String RATINGS = "ratings";
  private static final String WATCHED = "watched";
  private static final String HIDDEN = "hidden";
  private static final String SAVED = "saved";
  private static final String GENRES = "genres";
  private static final String EVENTS = "events";
  private static final String EVENTS_DROPPED_UNTIL = "eventsDroppedUntil";
  private static final String GONE = ChangedIn.GONE;

  private HistoryItem() {}

  /**
   * The item of a history.
   *
   * @param now when it is written; a guest's expires a while after
   */
  static Map<String, AttributeValue> of(History history, HistoryEvent event, Instant now) {
    Map<String, AttributeValue> item = row(history, now);
    RecentEvents events = history.events().with(event);
    item.put(EVENTS, Attributes.list(events.events(), it -> Attributes.text(it.compact())));
    if (events.droppedUntil().isAfter(Instant.EPOCH)) {
      item.put(EVENTS_DROPPED_UNTIL, Attributes.number(events.droppedUntil().toEpochMilli()));
    }
    item.put(LAST_WRITE_ID, Attributes.text(event.id()));
    Instant changedAt = events.last().orElseThrow().time();
    item.putAll(ChangedIn.of(history.userId(), changedAt, event.source()));
    return item;
  }

  /** The item of a history before its first change. */
  static Map<String, AttributeValue> row(History history, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(history.userId().value()));
    item.put(VERSION, Attributes.number(history.version()));
    item.put(RATINGS, Attributes.map(ratings(history)));
    putUnlessEmpty(item, WATCHED, history.watched());
    putUnlessEmpty(item, HIDDEN, history.hidden());
    if (history.saved().size() > 0) {
      item.put(SAVED, Attributes.map(saved(history.saved())));
    }
    if (!history.genres().isEmpty()) {
      item.put(GENRES, Attributes.texts(history.genres()));
    }
    if (history.userId().isGuest()) {
      item.put(Item.EXPIRES_AT, Attributes.second(now.plus(Retention.GUEST)));
    }
    return item;
  }

  /**
   * The item in the place of a history that was deleted. It has the version of one that says
   * nothing, which a node of an earlier version refuses to write over.
   */
  static Map<String, AttributeValue> tombstone(UserId userId, ChangeCause cause, Instant now) {
    Map<String, AttributeValue> item =
        new HashMap<>(ChangedIn.of(userId, cause.time(), cause.source()));
    item.put(KEY, Attributes.text(userId.value()));
    item.put(VERSION, Attributes.number(0));
    item.put(GONE, AttributeValue.fromBool(true));
    item.put(LAST_WRITE_ID, Attributes.text(WriteId.random().value()));
    item.put(Item.EXPIRES_AT, Attributes.second(now.plus(Retention.TOMBSTONE)));
    return item;
  }

  /** Whether an item says that its person is gone. */
  static boolean isGone(Map<String, AttributeValue> item) {
    return item.containsKey(GONE);
  }

  private static Map<String, AttributeValue> ratings(History history) {
    return history.ratings().entrySet().stream()
        .collect(toMap(e -> e.getKey().toString(), e -> Attributes.text(e.getValue().compact())));
  }

  private static Map<String, AttributeValue> saved(SavedMovies movies) {
    return movies.times().entrySet().stream()
        .collect(
            toMap(e -> e.getKey().toString(), e -> Attributes.number(e.getValue().toEpochMilli())));
  }

  private static void putUnlessEmpty(
      Map<String, AttributeValue> item, String name, Collection<Long> movies) {
    if (!movies.isEmpty()) {
      item.put(name, Attributes.numbers(movies));
    }
  }

  /** The history in an item; empty if it has expired. */
  static History read(UserId userId, Item item, Instant now) {
    try {
      if (item.isExpired(now)) {
        return History.empty(userId);
      }
      return new History(
          userId,
          item.number(VERSION),
          readRatings(item),
          readMovies(item, WATCHED),
          readMovies(item, HIDDEN),
          readSaved(item),
          item.textSet(GENRES),
          readEvents(item));
    } catch (IllegalArgumentException e) {
      throw damaged(userId, e);
    }
  }

  private static RecentEvents readEvents(Item item) {
    return new RecentEvents(
        item.texts(EVENTS).stream().map(HistoryEvent::ofCompact).toList(),
        item.attributes().containsKey(EVENTS_DROPPED_UNTIL)
            ? Instant.ofEpochMilli(item.number(EVENTS_DROPPED_UNTIL))
            : Instant.EPOCH);
  }

  /** The version alone of an item that may hold nothing else than it and when it expires. */
  static long readVersion(UserId userId, Item item, Instant now) {
    try {
      return item.isExpired(now) ? 0 : item.number(VERSION);
    } catch (IllegalArgumentException e) {
      throw damaged(userId, e);
    }
  }

  private static StoreException damaged(UserId userId, IllegalArgumentException e) {
    return new StoreException("the stored history of " + userId + " is damaged", e);
  }

  private static Map<Long, RatedMovie> readRatings(Item item) {
    Item ratings = new Item(item.collection(RATINGS).m());
    return ratings.attributes().keySet().stream()
        .collect(toMap(Long::valueOf, movie -> RatedMovie.ofCompact(ratings.text(movie))));
  }

  private static SavedMovies readSaved(Item item) {
    Item saved = new Item(item.collection(SAVED).m());
    return new SavedMovies(
        saved.attributes().keySet().stream()
            .collect(toMap(Long::valueOf, movie -> Instant.ofEpochMilli(saved.number(movie)))));
  }

  private static Set<Long> readMovies(Item item, String name) {
    return item.collection(name).ns().stream().map(Long::valueOf).collect(toSet());
  }
}
