package dev.matinee.store.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A second way to find the items of a table, with a moment's delay; items without its attribute are
 * not in it. Immutable.
 *
 * @param attribute a text
 * @param projection whether it holds all of an item, some attributes, or the keys alone
 * @param projected which attributes it holds beside the keys, where it holds some
 */
public record TableIndex(String attribute, ProjectionType projection, List<String> projected) {
  static TableIndex ofAll(String attribute) {
    return new TableIndex(attribute, ProjectionType.ALL, List.of());
  }

  static TableIndex ofSome(String attribute, List<String> projected) {
    return new TableIndex(attribute, ProjectionType.INCLUDE, projected);
  }

  static TableIndex ofKeys(String attribute) {
    return new TableIndex(attribute, ProjectionType.KEYS_ONLY, List.of());
  }

  /** The name that it has in the store. */
  public String name() {
    return name(attribute);
  }

  /** The name of the index over an attribute. */
  public static String name(String attribute) {
    return attribute + "-index";
  }

  GlobalSecondaryIndex definition() {
    Projection.Builder held = Projection.builder().projectionType(projection);
    if (projection == ProjectionType.INCLUDE) {
      held.nonKeyAttributes(projected);
    }
    return GlobalSecondaryIndex.builder()
        .indexName(name())
        .keySchema(
            KeySchemaElement.builder().attributeName(attribute).keyType(KeyType.HASH).build())
        .projection(held.build())
        .build();
  }
}
