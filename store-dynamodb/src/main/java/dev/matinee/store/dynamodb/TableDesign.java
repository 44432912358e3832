package dev.matinee.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What a table is made of, also for those who make the tables by other means. Immutable.
 *
 * @param name without the prefix
 * @param key the attribute that items are found by
 * @param keyType text or number
 * @param indexed a text attribute that items are also found by, with a moment's delay; items
 *     without it are not in the index
 * @param projected what the index holds beside its attribute and the key; empty if it holds all
 * @param expires whether some items have {@link #EXPIRES_AT}
 */
public record TableDesign(
    String name,
    String key,
    ScalarAttributeType keyType,
    Optional<String> indexed,
    List<String> projected,
    boolean expires) {
  /** The attribute with the epoch second from which on an item is not seen any more. */
  public static final String EXPIRES_AT = Item.EXPIRES_AT;

  public static final TableDesign ACCOUNTS = lasting("accounts", "username");
  public static final TableDesign HISTORIES =
      expiring("histories", "userId").withIndex(ChangedIn.ATTRIBUTE, ChangedIn.PROJECTED);
  public static final TableDesign RECOMMENDATIONS = expiring("recommendations", "userId");
  public static final TableDesign SESSIONS = expiring("sessions", "tokenHash");
  public static final TableDesign VOICE_LINKS =
      lasting("voice-links", "alexaUserId").withIndex("userId");
  public static final TableDesign PAIRING_CODES = expiring("pairing-codes", "codeHash");
  public static final TableDesign OAUTH_GRANTS = expiring("oauth-grants", "id").withIndex("userId");
  public static final TableDesign POSTERS =
      new TableDesign(
          "posters", "movieId", ScalarAttributeType.N, Optional.empty(), List.of(), false);
  public static final TableDesign HEARD_LISTS = lasting("heard-lists", "userId");
  public static final TableDesign EVENINGS = expiring("evenings", "code");

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
          OAUTH_GRANTS);

  private static TableDesign lasting(String name, String key) {
    return new TableDesign(name, key, ScalarAttributeType.S, Optional.empty(), List.of(), false);
  }

  private static TableDesign expiring(String name, String key) {
    return new TableDesign(name, key, ScalarAttributeType.S, Optional.empty(), List.of(), true);
  }

  private TableDesign withIndex(String attribute) {
    return withIndex(attribute, List.of());
  }

  private TableDesign withIndex(String attribute, List<String> projected) {
    return new TableDesign(name, key, keyType, Optional.of(attribute), projected, expires);
  }

  /** The name that it has in the store. */
  public String tableName(String prefix) {
    return prefix + "-" + name;
  }

  /** The name of the index over an attribute. */
  public static String indexName(String attribute) {
    return attribute + "-index";
  }

  List<String> indexNames() {
    return indexed.map(TableDesign::indexName).stream().toList();
  }

  /** What makes the table, billed by request. */
  CreateTableRequest request(String tableName) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(tableName)
            .attributeDefinitions(attributes())
            .keySchema(hash(key))
            .billingMode(BillingMode.PAY_PER_REQUEST);
    indexed.ifPresent(attribute -> request.globalSecondaryIndexes(index(attribute)));
    return request.build();
  }

  private List<AttributeDefinition> attributes() {
    List<AttributeDefinition> attributes = new ArrayList<>();
    attributes.add(attribute(key, keyType));
    indexed.ifPresent(name -> attributes.add(attribute(name, ScalarAttributeType.S)));
    return attributes;
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement hash(String attribute) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(KeyType.HASH).build();
  }

  private GlobalSecondaryIndex index(String attribute) {
    return GlobalSecondaryIndex.builder()
        .indexName(indexName(attribute))
        .keySchema(hash(attribute))
        .projection(projection())
        .build();
  }

  private Projection projection() {
    return projected.isEmpty()
        ? Projection.builder().projectionType(ProjectionType.ALL).build()
        : Projection.builder()
            .projectionType(ProjectionType.INCLUDE)
            .nonKeyAttributes(projected)
            .build();
  }
}
