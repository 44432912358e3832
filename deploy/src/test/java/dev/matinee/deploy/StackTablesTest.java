package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.dynamodb.TableDesign;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the stack. */
class StackTablesTest {
  @Test
  void thereIsEveryTableThatTheStoreWantsAsTheStoreWantsIt() {
    Map<String, String> tables = new TreeMap<>();
    for (JsonNode table : Template.balanced().resources("AWS::DynamoDB::Table").values()) {
      JsonNode properties = table.get("Properties");
      tables.put(properties.get("TableName").asText(), keys(properties));
    }

    Map<String, String> wanted = new TreeMap<>();
    TableDesign.ALL.forEach(design -> wanted.put(design.tableName("matinee"), wantedKeys(design)));
    assertThat(tables).isEqualTo(wanted).containsKey("matinee-heard-lists");
    assertThat(tables)
        .containsEntry("matinee-accounts", "username S index userId-index of userId")
        .containsEntry("matinee-sessions", "tokenHash S expires expiresAt")
        .containsEntry("matinee-voice-links", "alexaUserId S index userId-index of userId");
  }

  private static String keys(JsonNode table) {
    String key = table.at("/KeySchema/0/AttributeName").asText();
    String type =
        table
            .get("AttributeDefinitions")
            .valueStream()
            .filter(attribute -> attribute.get("AttributeName").asText().equals(key))
            .findAny()
            .orElseThrow()
            .get("AttributeType")
            .asText();
    JsonNode expiry = table.path("TimeToLiveSpecification");
    JsonNode index = table.at("/GlobalSecondaryIndexes/0");
    return key
        + " "
        + type
        + (expiry.path("Enabled").asBoolean()
            ? " expires " + expiry.get("AttributeName").asText()
            : "")
        + (index.isMissingNode()
            ? ""
            : " index %s of %s"
                .formatted(
                    index.get("IndexName").asText(),
                    index.at("/KeySchema/0/AttributeName").asText()));
  }

  private static String wantedKeys(TableDesign design) {
    return design.key()
        + " "
        + design.keyType()
        + (design.expires() ? " expires expiresAt" : "")
        + design
            .index()
            .map(index -> " index " + index.name() + " of " + index.attribute())
            .orElse("");
  }

  @ParameterizedTest
  @EnumSource
  void everyTableIsBilledByRequestProtectedAndOutlivesTheStack(StackVariant variant) {
    assertThat(variant.template().resources("AWS::DynamoDB::Table").values())
        .hasSize(TableDesign.ALL.size())
        .allSatisfy(
            table -> {
              JsonNode properties = table.get("Properties");
              assertThat(properties.get("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
              assertThat(properties.findValue("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
              assertThat(properties.get("DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(table.get("DeletionPolicy").asText()).isEqualTo("Retain");
              assertThat(table.get("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            });
  }
}
