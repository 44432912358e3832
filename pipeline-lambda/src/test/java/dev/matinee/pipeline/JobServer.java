package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** StartJobRun of EMR Serverless: the same token again is answered with the run that it started. */
public final class JobServer implements AutoCloseable {
  /** The variable by which the SDK finds it. */
  public static final String VARIABLE = "AWS_ENDPOINT_URL_EMR_SERVERLESS";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> runs = new ConcurrentHashMap<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<JsonNode> started = new CopyOnWriteArrayList<>();
  private final AwsEndpoint endpoint = new AwsEndpoint(this::start);

  private JsonNode start(JsonNode request) {
    asked.add(request);
    String run =
        runs.computeIfAbsent(
            request.path("clientToken").asText(),
            token -> {
              started.add(request);
              return "run-" + started.size();
            });
    return JSON.createObjectNode()
        .put("applicationId", "app1")
        .put("jobRunId", run)
        .put("arn", "arn:aws:emr-serverless:eu-west-1:0:/applications/app1/jobruns/" + run);
  }

  /** Where it listens. */
  public String address() {
    return endpoint.address();
  }

  /** All requests, with those that started nothing. */
  public List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  /** The requests that started a run. */
  public List<JsonNode> started() {
    return List.copyOf(started);
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
