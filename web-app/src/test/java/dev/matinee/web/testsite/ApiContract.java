package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the API, read as a promise: an answer that is not exactly as it says fails.
 */
public final class ApiContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode description;
  private final ObjectNode strict;
  private final Set<String> seen = new TreeSet<>();

  public ApiContract(String yaml) {
    try {
      description = new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    strict = description.deepCopy();
    forbidMore(strict);
  }

  /** A member that is not described shall not pass unnoticed. */
  private static void forbidMore(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiContract::forbidMore);
  }

  public JsonNode description() {
    return description;
  }

  /** Every operation, such as {@code GET /api/v1/movies}. */
  public Set<String> operations() {
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

  /** Every status that is described by itself, such as {@code GET /api/v1/movies 200}. */
  public Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    for (String operation : operations()) {
      operation(operation)
          .get("responses")
          .fieldNames()
          .forEachRemaining(status -> statuses.add(operation + " " + status));
    }
    statuses.removeIf(status -> status.endsWith(" default"));
    return statuses;
  }

  /** Those of {@link #statuses} that were held against an answer. */
  public Set<String> seen() {
    return seen;
  }

  public JsonNode operation(String operation) {
    String[] parts = operation.split(" ", 2);
    return description.get("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** Fails unless an answer has the expected status, and is as described for it. */
  public void check(String operation, int status, HttpResponse<String> answer) {
    checkBody(operation, status, answer);
    response(operation, status)
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> requireHeader(name, answer));
    seen.add(operation + " " + status);
  }

  private JsonNode response(String operation, int status) {
    return resolved(operation(operation).path("responses").path(Integer.toString(status)));
  }

  /** The same, whatever headers there are. */
  public void checkBody(String operation, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(status);
    JsonNode response = response(operation, status);
    assertThat(response.isMissingNode()).as("%s describes %d", operation, status).isFalse();
    JsonNode contents = response.path("content");
    if (contents.isEmpty()) {
      assertThat(answer.body()).as(operation).isEmpty();
    } else {
      String type = contents.fieldNames().next();
      assertThat(answer.headers().firstValue("Content-Type")).contains(type);
      if (type.endsWith("json")) {
        assertThat(complaints(contents.get(type).get("schema"), answer.body()))
            .as("%s %d", operation, status)
            .isEmpty();
      }
    }
  }

  private static void requireHeader(String name, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue(name)).as(name).isPresent();
  }

  private JsonNode resolved(JsonNode node) {
    return Optional.ofNullable(node.get("$ref"))
        .map(reference -> description.at(reference.asText().substring(1)))
        .orElse(node);
  }

  /** What in a JSON document is not as a schema says. */
  public Set<ValidationMessage> complaints(JsonNode schema, String document) {
    ObjectNode whole = strict.deepCopy();
    schema.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(whole)
          .validate(JSON.readTree(document));
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + document, e);
    }
  }
}
