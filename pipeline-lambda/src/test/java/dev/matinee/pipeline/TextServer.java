package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.testkit.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** SendTextMessage of AWS End User Messaging, which keeps what it is to send. */
public final class TextServer implements AutoCloseable {
  /** The variable by which the SDK finds it. */
  public static final String VARIABLE = "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final AwsEndpoint endpoint = new AwsEndpoint(this::take);

  private JsonNode take(JsonNode request) {
    texts.add(request.path("MessageBody").asText());
    return JSON.createObjectNode().put("MessageId", "m-" + texts.size());
  }

  /** Where it listens. */
  public String address() {
    return endpoint.address();
  }

  /** The messages with something in them, the first one first. */
  public List<String> texts(String part) {
    return texts.stream().filter(text -> text.contains(part)).toList();
  }

  /** Waits for a message with something in it. */
  public String await(String part) {
    if (!Eventually.comesTrue(() -> !texts(part).isEmpty())) {
      throw new AssertionError("no message has '" + part + "' in it");
    }
    return texts(part).get(0);
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
