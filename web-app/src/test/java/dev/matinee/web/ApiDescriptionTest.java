package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.matinee.web.api.ApiDescription;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the description of the API against the API. */
class ApiDescriptionTest {
  private static final String LIST = "/components/schemas/RecommendationList";
  private static final String PROBLEM =
      "/components/responses/Problem/content/application~1problem+json/schema";

  @TempDir private static Path folder;
  private static RunningSite site;
  private static ObjectNode description;

  @BeforeAll
  static void start() throws Exception {
    site = RunningSite.start(folder);
    description = (ObjectNode) new YAMLMapper().readTree(site.get(ApiDescription.PATH).body());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void describesTheRoutesOfTheApiAndNoOther() {
    Set<String> routes =
        site.routes().stream()
            .filter(route -> route.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described()).isNotEmpty().isEqualTo(routes);
  }

  private static Set<String> described() {
    Set<String> operations = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?count=100", "?count=2&offset=3&genre=Horror", "?offset=1000"})
  void listsAreAsDescribed(String query) throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/users/1/recommendations" + query);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(complaints(LIST, answer.body())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x/recommendations, 400", "4711/recommendations, 404"})
  void problemsAreAsDescribed(String path, int status) throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/users/" + path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(complaints(PROBLEM, answer.body())).isEmpty();
    JsonNode responses =
        description.at("/paths/~1api~1v1~1users~1{id}~1recommendations/get/responses");
    assertThat(responses.has(Integer.toString(status))).isTrue();
  }

  @Test
  void everyMemberOfAListIsDescribed() throws Exception {
    JsonNode list = new ObjectMapper().readTree(site.get("/api/v1/users/1/recommendations").body());

    assertThat(members(LIST)).containsAll(list::fieldNames);
    assertThat(members("/components/schemas/Recommendation"))
        .containsAll(list.at("/items/0")::fieldNames);
  }

  @Test
  void whatIsNotAListIsNotAsDescribed() throws Exception {
    assertThat(complaints(LIST, "{\"userId\": 1}")).isNotEmpty();
    assertThat(complaints(PROBLEM, "{\"status\": 400}")).isNotEmpty();
  }

  private static Set<String> members(String schema) {
    return description.at(schema + "/properties").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What in an answer is not as a schema of the description says. */
  private static Set<ValidationMessage> complaints(String schema, String answer) throws Exception {
    ObjectNode whole = description.deepCopy().put("$ref", "#" + schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(new ObjectMapper().readTree(answer));
  }
}
