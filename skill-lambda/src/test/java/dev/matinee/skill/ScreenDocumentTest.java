package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PosterAddress;
import dev.matinee.store.RecommendedMovie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The document and the data that it is sent with belong together. */
class ScreenDocumentTest {
  private static final Set<String> TYPES =
      Set.of("APL", "Frame", "Container", "Text", "Image", "Sequence", "TouchWrapper", "SendEvent");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern TEXT = Pattern.compile("'[^']*'");
  private static final Pattern PATH = Pattern.compile("[a-z]+(\\.[a-zA-Z]+)+");
  private static final Set<String> OF_THE_DEVICE =
      Set.of("viewport.shape", "viewport.height", "state.pressed", "state.focused");

  /** Everything is known of the first, and nothing but its title of the second. */
  private final ListsInMemory lists =
      ListsInMemory.at(
          0,
          Lists.of(
              1,
              new RecommendedMovie(
                  1,
                  "Alien",
                  OptionalInt.of(1979),
                  List.of(),
                  1,
                  OptionalDouble.of(4),
                  OptionalInt.of(90),
                  MovieOrigin.NEIGHBOURS,
                  List.of()),
              Lists.movie("Babylon 5", OptionalInt.empty())));

  private final JsonNode directive =
      SkillAnswer.of(
              TestSkill.showing(lists, new Posters(unused -> Map.of(1L, picture())))
                  .respond(recommend().memberId("1").amount("2").withScreen().bytes()))
          .envelope()
          .at("/response/directives/0");
  private final JsonNode document = directive.path("document");

  private static PosterAddress picture() {
    return new PosterAddress(1, Optional.of("/a.jpg"), Instant.now());
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    return Stream.concat(
        Stream.of(node),
        StreamSupport.stream(node.spliterator(), false).flatMap(ScreenDocumentTest::nodes));
  }

  private Set<String> paths() {
    return nodes(document)
        .filter(JsonNode::isTextual)
        .flatMap(text -> EXPRESSION.matcher(text.asText()).results())
        .map(found -> TEXT.matcher(found.group(1)).replaceAll(""))
        .flatMap(expression -> PATH.matcher(expression).results())
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void itIsMadeOfComponentsThatItsVersionHas() {
    List<String> types = document.findValuesAsText("type");

    assertThat(directive.path("type").asText()).isEqualTo("Alexa.Presentation.APL.RenderDocument");
    assertThat(document.path("version").asText()).isEqualTo("1.4");
    assertThat(types).contains("Sequence", "TouchWrapper", "SendEvent").isSubsetOf(TYPES);
    assertThat(document.has("import")).as("it needs no package of others").isFalse();
  }

  @Test
  void everyStyleIsThere() {
    assertThat(document.findValuesAsText("style"))
        .isNotEmpty()
        .allSatisfy(style -> assertThat(document.path("styles").has(style)).as(style).isTrue());
  }

  @Test
  void everyPathOfTheDocumentIsInTheData() {
    JsonNode data = directive.path("datasources");
    JsonNode item = data.at("/movies/properties/items/0");

    assertThat(paths())
        .contains("payload.movies.properties.headline", "data.title", "data.id", "data.poster")
        .allSatisfy(path -> assertThat(isKnown(path, data, item)).as(path).isTrue());
    assertThat(item.fieldNames())
        .toIterable()
        .allSatisfy(field -> assertThat(paths()).contains("data." + field));
  }

  private static boolean isKnown(String path, JsonNode data, JsonNode item) {
    String pointer =
        path.replaceFirst("\\.length$", "").replaceFirst("^[a-z]+", "").replace('.', '/');
    return switch (path.substring(0, path.indexOf('.'))) {
      case "payload" -> !data.at(pointer).isMissingNode();
      case "data" -> item.at(pointer).isTextual();
      default -> OF_THE_DEVICE.contains(path);
    };
  }

  @Test
  void whatMayBeUnknownIsDrawnOnlyWhereItIsThere() {
    JsonNode second = directive.at("/datasources/movies/properties/items/1");

    for (String field : List.of("match", "poster")) {
      String binding = "${data." + field + "}";
      assertThat(second.has(field)).isFalse();
      assertThat(nodes(document).filter(node -> reads(node, binding)))
          .isNotEmpty()
          .allSatisfy(node -> assertThat(node.path("when").asText()).isEqualTo(binding));
    }
  }

  private static boolean reads(JsonNode node, String binding) {
    return node.path("text").asText().equals(binding)
        || node.path("source").asText().equals(binding);
  }

  @Test
  void aTouchSendsTheIdOfItsMovie() {
    assertThat(document.findValue("arguments").toString())
        .isEqualTo("[\"details\",\"${data.id}\"]");
    assertThat(document.findValuesAsText("id")).containsExactly("movie:${data.id}");
  }
}
