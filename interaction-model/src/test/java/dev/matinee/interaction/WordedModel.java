package dev.matinee.interaction;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A model as a file, to which {@link Wording} is added and from which it is taken. */
final class WordedModel {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Model model;

  /** The intent of each sample, with the types of its slots in the place of their names. */
  private final Map<String, String> taken = new HashMap<>();

  WordedModel(Model model) {
    this.model = model;
  }

  Model model() {
    return model;
  }

  /** Adds what the model does not have. What leads to another intent already is left as it is. */
  WordedModel with(Wording wording) {
    model.types().forEach(type -> addNames(type, wording.values(model.locale())));
    model.intents().forEach(this::take);
    Map<String, Set<String>> samples = wording.samples(model.locale());
    model.intents().forEach(i -> addSamples(i, samples.getOrDefault(Model.name(i), Set.of())));
    return this;
  }

  WordedModel without(Wording wording) {
    model
        .types()
        .forEach(
            type ->
                type.path("values")
                    .forEach(
                        value ->
                            remove(
                                value.at("/name/synonyms"),
                                wording
                                    .values(model.locale())
                                    .getOrDefault(key(type, value), Set.of()))));
    Map<String, Set<String>> samples = wording.samples(model.locale());
    model
        .intents()
        .forEach(
            intent ->
                remove(intent.path("samples"), samples.getOrDefault(Model.name(intent), Set.of())));
    return this;
  }

  /** Without indentation, which would be a fifth of the file, and a line for each sample. */
  void write() {
    DefaultIndenter lines = new DefaultIndenter("", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.NONE))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    Path file = Path.of("skill-package/interactionModels/custom", model.locale() + ".json");
    try {
      Files.writeString(file, JSON.writer(printer).writeValueAsString(model.document()) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(JsonNode intent) {
    intent
        .path("samples")
        .forEach(s -> taken.put(Model.byType(s.textValue(), intent), Model.name(intent)));
  }

  private void addSamples(JsonNode intent, Set<String> samples) {
    for (String sample : samples) {
      if (taken.putIfAbsent(Model.byType(sample, intent), Model.name(intent)) == null) {
        ((ArrayNode) intent.path("samples")).add(sample);
      }
    }
  }

  private static void addNames(JsonNode type, Map<String, Set<String>> wording) {
    Set<String> known = new HashSet<>();
    for (JsonNode value : type.path("values")) {
      known.add(value.at("/name/value").textValue());
      value.at("/name/synonyms").forEach(name -> known.add(name.textValue()));
    }
    for (JsonNode value : type.path("values")) {
      ArrayNode synonyms = ((ObjectNode) value.path("name")).withArray("synonyms");
      wording.getOrDefault(key(type, value), Set.of()).stream()
          .filter(known::add)
          .forEach(synonyms::add);
    }
  }

  private static void remove(JsonNode texts, Collection<String> removed) {
    if (texts instanceof ArrayNode array) {
      Set<JsonNode> nodes = new HashSet<>();
      removed.forEach(text -> nodes.add(TextNode.valueOf(text)));
      ArrayNode kept = JSON.createArrayNode();
      array.forEach(
          text -> {
            if (!nodes.contains(text)) {
              kept.add(text);
            }
          });
      array.removeAll().addAll(kept);
    }
  }

  private static String key(JsonNode type, JsonNode value) {
    return Model.name(type) + " " + value.path("id").textValue();
  }
}
