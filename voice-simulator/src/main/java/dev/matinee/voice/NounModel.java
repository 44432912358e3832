package dev.matinee.voice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.matinee.lists.words.ItemNoun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The file of an interaction model, with the words for the items of a site in what people say and
 * in what they are asked. The names of intents, slots and types stay, by which the skill knows
 * them.
 */
public final class NounModel {
  private static final String LOCALES = "en-US, en-GB, en-AU, en-CA, en-IN, de-DE, fr-FR, es-ES";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What holds a sentence or a word that is said, or several of them. */
  private static final Set<String> SAID = Set.of("samples", "synonyms", "value");

  private final Locale locale;
  private final ItemNoun noun;

  private NounModel(Locale locale, ItemNoun noun) {
    this.locale = locale;
    this.noun = noun;
  }

  /**
   * {@return the model of a locale for the items of a site}
   *
   * @throws IllegalArgumentException if the skill package has none of this locale
   */
  public static JsonNode read(Locale locale, ItemNoun noun) {
    String file = "/skill-package/interactionModels/custom/" + locale.toLanguageTag() + ".json";
    try (InputStream json = NounModel.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalArgumentException(
            "locale must be one of " + LOCALES + ", got " + locale.toLanguageTag());
      }
      JsonNode model = JSON.readTree(json);
      return noun == ItemNoun.MOVIE ? model : new NounModel(locale, noun).of(model, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private JsonNode of(JsonNode node, boolean said) {
    if (node instanceof ObjectNode object) {
      ObjectNode worded = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        worded.set(field.getKey(), of(field.getValue(), SAID.contains(field.getKey())));
      }
      return worded;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode worded = JSON.createArrayNode();
      array.forEach(element -> worded.add(of(element, said)));
      return worded;
    }
    return said && node.isTextual() ? TextNode.valueOf(noun.in(locale, node.asText())) : node;
  }
}
