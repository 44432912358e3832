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
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * What a table is made of.
 *
 * @param name without the prefix
 * @param key the attribute that items are found by
 * @param keyType text or number
 * @param indexed a text attribute that items are also found by, with a moment's delay
 */
record TableDesign(String name, String key, ScalarAttributeType keyType, Optional<String> indexed) {
  static final TableDesign ACCOUNTS = byText("accounts", "username");
  static final TableDesign HISTORIES = byText("histories", "userId");
  static final TableDesign RECOMMENDATIONS = byText("recommendations", "userId");
  static final TableDesign SESSIONS = byText("sessions", "tokenHash");
  static final TableDesign VOICE_LINKS =
      new TableDesign("voice-links", "alexaUserId", ScalarAttributeType.S, Optional.of("userId"));
  static final TableDesign PAIRING_CODES = byText("pairing-codes", "codeHash");
  static final TableDesign OAUTH_GRANTS =
      new TableDesign("oauth-grants", "id", ScalarAttributeType.S, Optional.of("userId"));
  static final TableDesign POSTERS =
      new TableDesign("posters", "movieId", ScalarAttributeType.N, Optional.empty());

  static final TableDesign HEARD_LISTS = byText("heard-lists", "userId");

  static final List<TableDesign> ALL =
      List.of(
          ACCOUNTS,
          HISTORIES,
          RECOMMENDATIONS,
          SESSIONS,
          VOICE_LINKS,
          PAIRING_CODES,
          POSTERS,
          HEARD_LISTS,
          OAUTH_GRANTS);

  private static TableDesign byText(String name, String key) {
    return new TableDesign(name, key, ScalarAttributeType.S, Optional.empty());
  }

  /** The name of the index over an attribute. */
  static String indexName(String attribute) {
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

  private static GlobalSecondaryIndex index(String attribute) {
    return GlobalSecondaryIndex.builder()
        .indexName(indexName(attribute))
        .keySchema(hash(attribute))
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }
}
