package dev.matinee.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What a table is made of, also for those who make the tables by other means. Immutable.
 *
 * @param name without the prefix
 * @param key the attribute that items are found by
 * @param keyType text or number
 * @param index by which items are also found
 * @param expires whether some items have {@link #EXPIRES_AT}
 */
public record TableDesign(
    String name,
    String key,
    ScalarAttributeType keyType,
    Optional<TableIndex> index,
    boolean expires) {
  /** The attribute with the epoch second from which on an item is not seen any more. */
  public static final String EXPIRES_AT = Item.EXPIRES_AT;

  public static final TableDesign ACCOUNTS =
      lasting("accounts", "username").with(TableIndex.ofKeys("userId"));
  public static final TableDesign HISTORIES =
      expiring("histories", "userId")
          .with(TableIndex.ofSome(ChangedIn.ATTRIBUTE, ChangedIn.PROJECTED));
  public static final TableDesign RECOMMENDATIONS = expiring("recommendations", "userId");
  public static final TableDesign SESSIONS = expiring("sessions", "tokenHash");
  public static final TableDesign VOICE_LINKS =
      lasting("voice-links", "alexaUserId").with(TableIndex.ofAll("userId"));
  public static final TableDesign PAIRING_CODES = expiring("pairing-codes", "codeHash");
  public static final TableDesign OAUTH_GRANTS =
      expiring("oauth-grants", "id").with(TableIndex.ofAll("userId"));
  public static final TableDesign POSTERS =
      new TableDesign("posters", "movieId", ScalarAttributeType.N, Optional.empty(), false);
  public static final TableDesign HEARD_LISTS = expiring("heard-lists", "userId");
  public static final TableDesign EVENINGS = expiring("evenings", "code");

  public static final TableDesign PHONES = expiring("phones", "userId");
  public static final TableDesign MESSAGES = expiring("messages", "id");

  /** Every table that there must be. */
  public static final List<TableDesign> ALL =
      List.of(
          ACCOUNTS,
          HISTORIES,
          RECOMMENDATIONS,
          SESSIONS,
          VOICE_LINKS,
          PAIRING_CODES,
          POSTERS,
          HEARD_LISTS,
          EVENINGS,
          OAUTH_GRANTS,
          PHONES,
          MESSAGES);

  private static TableDesign lasting(String name, String key) {
    return new TableDesign(name, key, ScalarAttributeType.S, Optional.empty(), false);
  }

  private static TableDesign expiring(String name, String key) {
    return new TableDesign(name, key, ScalarAttributeType.S, Optional.empty(), true);
  }

  private TableDesign with(TableIndex by) {
    return new TableDesign(name, key, keyType, Optional.of(by), expires);
  }

  /** The name that it has in the store. */
  public String tableName(String prefix) {
    return prefix + "-" + name;
  }

  /** What makes the table, billed by request. */
  CreateTableRequest request(String tableName) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(tableName)
            .attributeDefinitions(attributes())
            .keySchema(hash(key))
            .billingMode(BillingMode.PAY_PER_REQUEST);
    index.ifPresent(by -> request.globalSecondaryIndexes(by.definition()));
    return request.build();
  }

  private List<AttributeDefinition> attributes() {
    List<AttributeDefinition> attributes = new ArrayList<>();
    attributes.add(attribute(key, keyType));
    index.ifPresent(by -> attributes.add(attribute(by.attribute(), ScalarAttributeType.S)));
    return attributes;
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement hash(String attribute) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(KeyType.HASH).build();
  }
}
