package dev.matinee.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request of one of AWS's protocols. Immutable.
 *
 * @param target of the request line
 * @param operation such as {@code GetItem}; empty where the protocol does not name it
 * @param body empty where it is no JSON
 */
public record RecordedRequest(
    String method, URI target, Optional<String> operation, JsonNode body) {
  /** The operation of a header such as {@code DynamoDB_20120810.GetItem}. */
  static Optional<String> operation(String header) {
    return Optional.ofNullable(header).map(name -> name.substring(name.indexOf('.') + 1));
  }

  /**
   * What a policy must allow for it: an operation of DynamoDB with each table, or table and index,
   * such as {@code GetItem matinee-accounts}; or an action of S3 with the path.
   */
  public Stream<String> calls() {
    return operation.isPresent() ? dynamoDb(operation.get()) : Stream.of(s3());
  }

  private Stream<String> dynamoDb(String name) {
    return tables().stream().map(table -> name + " " + table);
  }

  private List<String> tables() {
    if (body.has("RequestItems")) {
      return body.get("RequestItems").propertyStream().map(e -> e.getKey()).toList();
    }
    String index = body.path("IndexName").asText();
    return List.of(body.path("TableName").asText() + (index.isEmpty() ? "" : "/index/" + index));
  }

  private String s3() {
    String path = target.getPath();
    boolean isBucket = path.indexOf('/', 1) < 0 || path.endsWith("/");
    String action =
        switch (method) {
          case "GET" -> isBucket ? "ListBucket" : "GetObject";
          case "HEAD" -> isBucket ? "ListBucket" : "GetObject";
          case "PUT" -> isBucket ? "CreateBucket" : "PutObject";
          case "DELETE" -> isBucket ? "DeleteBucket" : "DeleteObject";
          default -> method;
        };
    return action + " " + path;
  }
}
