package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amazon takes the model and the manifest as they are. */
class SkillPackageSchemaTest {
  @Test
  void theInteractionModelFollowsTheSchema() throws IOException {
    assertThat(modelErrors(SkillPackage.interactionModel())).isEmpty();
  }

  @Test
  void theManifestFollowsTheSchema() throws IOException {
    AmazonSchema schema = new AmazonSchema(AmazonSchema.MANIFEST);

    assertThat(schema.errors(SkillPackage.manifest())).isEmpty();
  }

  @Test
  void aModelWithoutInvocationNameFails() throws IOException {
    JsonNode model = SkillPackage.interactionModel();
    languageModel(model).remove("invocationName");

    assertThat(modelErrors(model)).singleElement().asString().contains("invocationName");
  }

  @Test
  void aMisspeltPropertyFails() throws IOException {
    JsonNode model = SkillPackage.interactionModel();
    ((ObjectNode) languageModel(model).withArray("intents").get(0)).put("sample", "movies");

    assertThat(modelErrors(model)).singleElement().asString().contains("sample");
  }

  @Test
  void aManifestOfAnotherVersionFails() throws IOException {
    JsonNode manifest = SkillPackage.manifest();
    ((ObjectNode) manifest.required("manifest")).put("manifestVersion", "2.0");

    assertThat(new AmazonSchema(AmazonSchema.MANIFEST).errors(manifest))
        .singleElement()
        .asString()
        .contains("manifestVersion");
  }

  private static List<String> modelErrors(JsonNode model) throws IOException {
    return new AmazonSchema(AmazonSchema.INTERACTION_MODEL).errors(model);
  }

  private static ObjectNode languageModel(JsonNode model) {
    return (ObjectNode) model.required("interactionModel").required("languageModel");
  }
}
