package dev.matinee.store.dynamodb;

import dev.matinee.store.Session;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A session as an item. */
final class SessionItem {
  static final String LAST_SEEN_AT = "lastSeenAt";

  private static final String KEY = TableDesign.SESSIONS.key();
  private static final String KIND = "kind";
  private static final String USER_ID = "userId";
  private static final String USERNAME = "username";
  private static final String LABEL = "label";
  private static final String CREATED_AT = "createdAt";
  private static final String REMEMBERED = "remembered";

  private SessionItem() {}

  static Map<String, AttributeValue> of(Session session) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(session.tokenHash()));
    item.put(KIND, Attributes.text(session.kind().name()));
    item.put(USER_ID, Attributes.text(session.userId().value()));
    session.username().ifPresent(name -> item.put(USERNAME, Attributes.text(name.value())));
    item.put(LABEL, Attributes.text(session.label()));
    item.put(CREATED_AT, Attributes.second(session.createdAt()));
    item.put(LAST_SEEN_AT, Attributes.second(session.lastSeenAt()));
    item.put(Item.EXPIRES_AT, Attributes.second(session.expiresAt()));
    item.put(REMEMBERED, AttributeValue.fromBool(session.remembered()));
    return item;
  }

  static Session read(Item item) {
    try {
      return new Session(
          item.text(KEY),
          Session.Kind.valueOf(item.text(KIND)),
          new UserId(item.text(USER_ID)),
          item.optionalText(USERNAME).map(Username::new),
          item.text(LABEL),
          item.second(CREATED_AT),
          item.second(LAST_SEEN_AT),
          item.second(Item.EXPIRES_AT),
          item.truth(REMEMBERED));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored session is damaged", e);
    }
  }
}
