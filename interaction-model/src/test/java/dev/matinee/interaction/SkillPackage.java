package dev.matinee.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The skill package as the jar of this module carries it. */
final class SkillPackage {
  private static final String MODELS = "interactionModels/custom";

  private SkillPackage() {}

  static JsonNode accountLinking() {
    return read("accountLinking.json");
  }

  static JsonNode manifest() {
    return read("skill.json");
  }

  /** The locales that have a model. */
  static List<String> locales() {
    try (Stream<Path> files = Files.list(Path.of("skill-package", MODELS))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Model> models() {
    return locales().stream().map(SkillPackage::model);
  }

  static Model model(String locale) {
    return new Model(locale, read(MODELS + "/" + locale + ".json"));
  }

  /** How large the file of a model is. */
  static long bytes(Model model) {
    try {
      return Files.size(Path.of("skill-package", MODELS, model.locale() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode read(String name) {
    try (InputStream file = SkillPackage.class.getResourceAsStream("/skill-package/" + name)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
