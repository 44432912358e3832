package dev.matinee.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is understood in one locale.
 *
 * @param locale such as en-US
 * @param document the file
 */
record Model(String locale, JsonNode document) {
  JsonNode root() {
    return document.required("interactionModel");
  }

  JsonNode languageModel() {
    return root().required("languageModel");
  }

  String invocationName() {
    return languageModel().required("invocationName").textValue();
  }

  Stream<JsonNode> intents() {
    return SkillPackage.elements(languageModel().path("intents"));
  }

  Stream<JsonNode> types() {
    return SkillPackage.elements(languageModel().path("types"));
  }

  /** The utterances that lead to an intent. */
  List<String> intentSamples() {
    return intents().flatMap(Model::samples).toList();
  }

  /** The same with the type of each slot in the place of its name, once for each intent. */
  List<String> intentSamplesByType() {
    return intents()
        .flatMap(intent -> samples(intent).map(s -> byType(s, intent)).distinct())
        .toList();
  }

  static String byType(String sample, JsonNode intent) {
    String typed = sample;
    for (JsonNode slot : intent.path("slots")) {
      typed = typed.replace("{" + name(slot) + "}", "{" + slot.path("type").textValue() + "}");
    }
    return typed;
  }

  /** The utterances that answer the question for a slot. */
  List<String> slotSamples() {
    return slots().values().stream().flatMap(Model::samples).toList();
  }

  List<String> allSamples() {
    return Stream.concat(intentSamples().stream(), slotSamples().stream()).toList();
  }

  /** Each intent and slot that has utterances of its own, with them. */
  Map<String, Set<String>> samplesByOwner() {
    Map<String, Set<String>> samples = new TreeMap<>();
    intents().forEach(intent -> samples.put(name(intent), sampleSet(intent)));
    slots().forEach((name, slot) -> samples.put(name, sampleSet(slot)));
    samples.values().removeIf(Set::isEmpty);
    return samples;
  }

  /** The type of each slot, by intent and slot. */
  Map<String, String> slotTypes() {
    Map<String, String> types = new TreeMap<>();
    slots().forEach((name, slot) -> types.put(name, slot.path("type").textValue()));
    return types;
  }

  /** What each listed value is called, the name first, by type and id. */
  Map<String, List<String>> valueNames() {
    Map<String, List<String>> names = new TreeMap<>();
    types()
        .forEach(
            type ->
                type.path("values")
                    .forEach(
                        value ->
                            names.put(name(type) + "." + value.path("id").asText(), all(value))));
    return names;
  }

  private Map<String, JsonNode> slots() {
    Map<String, JsonNode> slots = new TreeMap<>();
    intents()
        .forEach(
            intent ->
                intent
                    .path("slots")
                    .forEach(slot -> slots.put(name(intent) + "." + name(slot), slot)));
    return slots;
  }

  private static List<String> all(JsonNode value) {
    JsonNode name = value.path("name");
    return Stream.concat(
            Stream.of(name.path("value")), SkillPackage.elements(name.path("synonyms")))
        .map(JsonNode::textValue)
        .toList();
  }

  private static Stream<String> samples(JsonNode owner) {
    return SkillPackage.elements(owner.path("samples")).map(JsonNode::textValue);
  }

  private static Set<String> sampleSet(JsonNode owner) {
    return samples(owner).collect(Collectors.toCollection(TreeSet::new));
  }

  static String name(JsonNode owner) {
    return owner.path("name").textValue();
  }

  @Override
  public String toString() {
    return locale;
  }
}
