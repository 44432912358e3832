package dev.matinee.store.dynamodb;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An evening as an item. */
final class EveningItem {
  static final String VERSION = "version";
  private static final String STRATEGY = "strategy";
  private static final String MEMBERS = "members";

  private static final String KEY = TableDesign.EVENINGS.key();
  private static final String USER_ID = "userId";
  private static final String NAME = "name";

  private EveningItem() {}

  static Map<String, AttributeValue> of(Evening evening) {
    return Map.of(
        KEY,
        Attributes.text(evening.code().value()),
        VERSION,
        Attributes.number(evening.version()),
        STRATEGY,
        Attributes.text(evening.strategy()),
        MEMBERS,
        Attributes.list(evening.members(), EveningItem::member),
        Item.EXPIRES_AT,
        Attributes.second(evening.expiresAt()));
  }

  private static AttributeValue member(EveningMember member) {
    return Attributes.map(
        Map.of(
            USER_ID, Attributes.text(member.userId().value()),
            NAME, Attributes.text(member.name())));
  }

  static Evening read(Item item) {
    try {
      return new Evening(
          new JoinCode(item.text(KEY)),
          item.number(VERSION),
          item.text(STRATEGY),
          item.collection(MEMBERS).l().stream().map(EveningItem::readMember).toList(),
          item.second(Item.EXPIRES_AT));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored evening is damaged", e);
    }
  }

  private static EveningMember readMember(AttributeValue attribute) {
    Item map = new Item(attribute.m());
    return new EveningMember(new UserId(map.text(USER_ID)), map.text(NAME));
  }
}
