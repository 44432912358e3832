package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of a queue, as Lambda brings them. One that fails comes again, without those beside it,
 * and after some tries goes to the queue of dead letters.
 */
final class QueueBatch {
  private static final Logger LOG = LoggerFactory.getLogger(QueueBatch.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private QueueBatch() {}

  /**
   * Has each message handled.
   *
   * @param handler of the body of one
   * @return an SQSBatchResponse, which names those that failed
   */
  static byte[] handle(InputStream event, Consumer<String> handler) throws IOException {
    List<String> failed = new ArrayList<>();
    for (JsonNode message : JSON.readTree(event).path("Records")) {
      if (!isHandled(message.path("body").asText(), handler)) {
        failed.add(message.path("messageId").asText());
      }
    }
    ObjectNode answer = JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return JSON.writeValueAsBytes(answer);
  }

  private static boolean isHandled(String body, Consumer<String> handler) {
    try {
      handler.accept(body);
      return true;
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("cause", e.toString()).log("a message is left in the queue");
      return false;
    }
  }
}
