package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amazon takes the models and the manifest as they are. */
class SkillPackageSchemaTest {
  static Stream<Model> models() {
    return SkillPackage.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theInteractionModelFollowsTheSchema(Model model) throws IOException {
    assertThat(modelErrors(model)).isEmpty();
  }

  @Test
  void theManifestFollowsTheSchema() throws IOException {
    AmazonSchema schema = new AmazonSchema(AmazonSchema.MANIFEST);

    assertThat(schema.errors(SkillPackage.manifest())).isEmpty();
  }

  @Test
  void aModelWithoutInvocationNameFails() throws IOException {
    Model model = SkillPackage.model("en-US");
    languageModel(model).remove("invocationName");

    assertThat(modelErrors(model)).singleElement().asString().contains("invocationName");
  }

  @Test
  void aMisspeltPropertyFails() throws IOException {
    Model model = SkillPackage.model("en-US");
    ((ObjectNode) languageModel(model).withArray("intents").get(0)).put("sample", "movies");

    assertThat(modelErrors(model)).singleElement().asString().contains("sample");
  }

  @Test
  void accountLinkingFollowsTheSchemaAndHoldsNoSecret() throws IOException {
    JsonNode linking = SkillPackage.accountLinking();

    assertThat(new AmazonSchema(AmazonSchema.ACCOUNT_LINKING).errors(linking)).isEmpty();
    assertThat(linking.at("/accountLinkingRequest/type").asText()).isEqualTo("AUTH_CODE");
    assertThat(linking.at("/accountLinkingRequest/clientSecret").isMissingNode()).isTrue();
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

  private static List<String> modelErrors(Model model) throws IOException {
    return new AmazonSchema(AmazonSchema.INTERACTION_MODEL).errors(model.document());
  }

  private static ObjectNode languageModel(Model model) {
    return (ObjectNode) model.languageModel();
  }
}
