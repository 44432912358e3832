package dev.matinee.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The skill package as the jar of this module carries it. */
final class SkillPackage {
  private SkillPackage() {}

  static JsonNode manifest() throws IOException {
    return read("skill.json");
  }

  static JsonNode interactionModel() throws IOException {
    return read("interactionModels/custom/en-US.json");
  }

  static JsonNode languageModel() throws IOException {
    return interactionModel().required("interactionModel").required("languageModel");
  }

  static Stream<JsonNode> intents() throws IOException {
    return elements(languageModel().path("intents"));
  }

  /** The utterances that lead to an intent. */
  static List<String> intentSamples() throws IOException {
    return intents().flatMap(SkillPackage::samples).toList();
  }

  /** The utterances that answer the question for a slot. */
  static List<String> slotSamples() throws IOException {
    return intents()
        .flatMap(intent -> elements(intent.path("slots")))
        .flatMap(SkillPackage::samples)
        .toList();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<String> samples(JsonNode owner) {
    return elements(owner.path("samples")).map(JsonNode::textValue);
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream file = SkillPackage.class.getResourceAsStream("/skill-package/" + name)) {
      return new ObjectMapper().readTree(file);
    }
  }
}
