package dev.matinee.deploy;

import dev.matinee.store.dynamodb.TableDesign;
import dev.matinee.store.dynamodb.TableIndex;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.constructs.Construct;

/**
 * Everything kept of people, in the tables that the store names: billed by request, each to be
 * brought back to any second of the last 35 days, and protected from deletion. They outlive the
 * stack. Encrypted by DynamoDB with a key of its own, as everything in it is.
 */
final class UserTables extends Construct {
  UserTables(Construct scope, String prefix) {
    super(scope, "Tables");
    TableDesign.ALL.forEach(design -> add(design, prefix));
  }

  private void add(TableDesign design, String prefix) {
    Table.Builder builder =
        Table.Builder.create(this, design.name())
            .tableName(design.tableName(prefix))
            .partitionKey(attribute(design.key(), type(design)))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN);
    if (design.expires()) {
      builder.timeToLiveAttribute(TableDesign.EXPIRES_AT);
    }
    Table table = builder.build();
    design.index().ifPresent(by -> table.addGlobalSecondaryIndex(index(by)));
  }

  private static AttributeType type(TableDesign design) {
    return design.keyType() == ScalarAttributeType.N ? AttributeType.NUMBER : AttributeType.STRING;
  }

  private static GlobalSecondaryIndexProps index(TableIndex by) {
    GlobalSecondaryIndexProps.Builder index =
        GlobalSecondaryIndexProps.builder()
            .indexName(by.name())
            .partitionKey(attribute(by.attribute(), AttributeType.STRING))
            .projectionType(ProjectionType.valueOf(by.projection().toString()));
    return by.projected().isEmpty()
        ? index.build()
        : index.nonKeyAttributes(by.projected()).build();
  }

  private static Attribute attribute(String name, AttributeType type) {
    return Attribute.builder().name(name).type(type).build();
  }
}
