package dev.matinee.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What Amazon's skill management API takes, from the description that it publishes. */
final class AmazonSchema {
  static final String INTERACTION_MODEL = "v1.skill.interactionModel.InteractionModelData";
  static final String MANIFEST = "v1.skill.Manifest.SkillManifestEnvelope";

  static final String ACCOUNT_LINKING = "v1.skill.accountLinking.AccountLinkingRequest";

  private final JsonSchema schema;

  /** Reads one of the definitions. */
  AmazonSchema(String definition) throws IOException {
    Path spec = Requirements.nodePackage("ask-smapi-model").resolve("spec.json");
    ObjectMapper json = new ObjectMapper();
    JsonNode definitions = json.readTree(spec.toFile()).required("definitions");
    definitions.forEach(AmazonSchema::close);
    ObjectNode root = json.createObjectNode().put("$ref", "#/definitions/" + definition);
    root.set("definitions", definitions);
    schema = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(root);
  }

  List<String> errors(JsonNode document) {
    return schema.validate(document).stream().map(ValidationMessage::getMessage).toList();
  }

  /** The description lets unknown properties pass, and so each misspelt one; here they fail. */
  private static void close(JsonNode definition) {
    boolean composed = definition.has("allOf") || definition.has("discriminator");
    if (definition.has("properties") && !composed) {
      ((ObjectNode) definition).put("additionalProperties", false);
    }
  }
}
