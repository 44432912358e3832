package dev.matinee.store.dynamodb;

import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The passkeys of an account as an attribute: a list of maps. */
final class PasskeyAttribute {
  private static final String ID = "id";
  private static final String PUBLIC_KEY = "publicKey";
  private static final String SIGN_COUNT = "signCount";
  private static final String LABEL = "label";
  private static final String CREATED_AT = "createdAt";
  private static final String LAST_USED_AT = "lastUsedAt";

  private PasskeyAttribute() {}

  static AttributeValue of(Passkeys passkeys) {
    return Attributes.list(passkeys.all(), PasskeyAttribute::of);
  }

  private static AttributeValue of(Passkey passkey) {
    return Attributes.map(
        Map.of(
            ID, Attributes.text(passkey.id()),
            PUBLIC_KEY, Attributes.text(passkey.publicKey()),
            SIGN_COUNT, Attributes.number(passkey.signCount()),
            LABEL, Attributes.text(passkey.label()),
            CREATED_AT, Attributes.second(passkey.createdAt()),
            LAST_USED_AT, Attributes.second(passkey.lastUsedAt())));
  }

  /**
   * The passkeys of a list of maps.
   *
   * @throws IllegalArgumentException if they are damaged
   */
  static Passkeys read(List<AttributeValue> list) {
    return new Passkeys(list.stream().map(element -> passkey(new Item(element.m()))).toList());
  }

  private static Passkey passkey(Item item) {
    return new Passkey(
        item.text(ID),
        item.text(PUBLIC_KEY),
        item.number(SIGN_COUNT),
        item.text(LABEL),
        item.second(CREATED_AT),
        item.second(LAST_USED_AT));
  }
}
