package dev.matinee.skill.words;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The listed values of an interaction model, so that own words mean what samples mean. Intents and
 * samples, which are most of it, are skipped.
 */
final class ModelTypes {
  private static final JsonFactory JSON = new JsonFactory();

  private ModelTypes() {}

  /** The phrases of each value, by type and then by id. */
  static Map<String, Map<String, List<String>>> of(String locale) {
    String file = "/skill-package/interactionModels/custom/" + locale + ".json";
    try (InputStream model = ModelTypes.class.getResourceAsStream(file)) {
      if (model == null) {
        throw new IllegalArgumentException("there is no model for " + locale);
      }
      return read(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, List<String>>> read(InputStream model) throws IOException {
    try (JsonParser json = JSON.createParser(model)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
          if ("types".equals(json.currentName())) {
            return types(json);
          }
          json.skipChildren();
        }
      }
      return Map.of();
    }
  }

  private static Map<String, Map<String, List<String>>> types(JsonParser json) throws IOException {
    Map<String, Map<String, List<String>>> types = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      String name = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("name")) {
          name = json.getText();
        } else if (field.equals("values")) {
          values(json, values);
        } else {
          json.skipChildren();
        }
      }
      types.put(name, values);
    }
    return types;
  }

  private static void values(JsonParser json, Map<String, List<String>> values) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String id = "";
      List<String> phrases = new ArrayList<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("id")) {
          id = json.getText();
        } else {
          texts(json, phrases);
        }
      }
      values.put(id, phrases);
    }
  }

  /** All texts of a name and its synonyms. */
  private static void texts(JsonParser json, List<String> phrases) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        phrases.add(json.getText());
      }
    }
  }
}
