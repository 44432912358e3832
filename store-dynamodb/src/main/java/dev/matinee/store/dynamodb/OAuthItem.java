package dev.matinee.store.dynamodb;

import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthToken;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A grant, or one of its codes and tokens, as an item. Only grants name an account, so that the
 * index by account lists nothing else.
 */
final class OAuthItem {
  static final String KEY = TableDesign.OAUTH_GRANTS.key();
  static final String USER_ID = "userId";
  static final String GENERATION = "generation";
  static final String USED_BY = "usedBy";

  private static final String CLIENT_ID = "clientId";
  private static final String CREATED_AT = "createdAt";
  private static final String GRANT_ID = "grantId";
  private static final String REDIRECT_URI = "redirectUri";
  private static final String CHALLENGE = "challenge";

  private OAuthItem() {}

  static String keyOfGrant(String id) {
    return "grant " + id;
  }

  /** The kind is in the key, so that nothing passes for something of another kind. */
  static String keyOfToken(OAuthToken.Kind kind, String hash) {
    return kind + " " + hash;
  }

  static Map<String, AttributeValue> of(OAuthGrant grant) {
    return Map.of(
        KEY,
        Attributes.text(keyOfGrant(grant.id())),
        USER_ID,
        Attributes.text(grant.userId().value()),
        CLIENT_ID,
        Attributes.text(grant.clientId()),
        GENERATION,
        Attributes.number(grant.generation()),
        CREATED_AT,
        Attributes.second(grant.createdAt()),
        Item.EXPIRES_AT,
        Attributes.second(grant.expiresAt()));
  }

  static Map<String, AttributeValue> of(OAuthToken token) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(keyOfToken(token.kind(), token.hash())));
    item.put(GRANT_ID, Attributes.text(token.grantId()));
    item.put(GENERATION, Attributes.number(token.generation()));
    item.put(Item.EXPIRES_AT, Attributes.second(token.expiresAt()));
    token
        .codeTerms()
        .ifPresent(
            terms -> {
              item.put(REDIRECT_URI, Attributes.text(terms.redirectUri()));
              item.put(CHALLENGE, Attributes.text(terms.challenge()));
            });
    return item;
  }

  static OAuthGrant grant(Item item) {
    try {
      return new OAuthGrant(
          item.text(KEY).substring(keyOfGrant("").length()),
          new UserId(item.text(USER_ID)),
          item.text(CLIENT_ID),
          Math.toIntExact(item.number(GENERATION)),
          item.second(CREATED_AT),
          item.second(Item.EXPIRES_AT));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new StoreException("the stored grant is damaged", e);
    }
  }

  static OAuthToken token(OAuthToken.Kind kind, String hash, Item item) {
    try {
      Optional<String> redirectUri = item.optionalText(REDIRECT_URI);
      return new OAuthToken(
          hash,
          kind,
          item.text(GRANT_ID),
          Math.toIntExact(item.number(GENERATION)),
          redirectUri.map(uri -> new OAuthToken.CodeTerms(uri, item.text(CHALLENGE))),
          item.second(Item.EXPIRES_AT));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new StoreException("the stored token is damaged", e);
    }
  }
}
