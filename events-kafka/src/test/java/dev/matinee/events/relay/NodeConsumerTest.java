package dev.matinee.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Samples;
import dev.matinee.store.Told;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** A program in another language reads the topic by its schema alone. */
class NodeConsumerTest extends RelayedStore {
  @Test
  void aNodeProgramKnowsWhatPeopleTold() throws Exception {
    Path kafkajs = Requirements.nodePackage("kafkajs");
    Path unused = Requirements.nodePackage("ajv");
    abortOneTransaction();
    relaying(
        () -> {
          rate(ann, 1);
          rate(bob, 1);
          Told.change(stores, ann, now(), history -> history.unrate(1));
          Told.change(
              stores,
              ann,
              now(),
              history -> history.merge(imported(), Set.of(7L), Set.of(), Set.of()));
          await(ann, 4);
          await(bob, 1);
          stores.histories().delete(bob, now());
          await(bob, 2);
        });

    JsonNode known = consume(kafkajs, 6);

    assertThat(known.get("invalid")).isEmpty();
    assertThat(known.get("read").asInt()).isEqualTo(6);
    assertThat(known.get("people"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"%s\": {\"version\": 3, \"stars\": {\"5\": 4.5, \"6\": 4.5}}}"
                        .formatted(ann)));
  }

  private static Map<Long, RatedMovie> imported() {
    return Map.of(5L, Samples.fourAndAHalf(), 6L, Samples.fourAndAHalf());
  }

  /** What a consumer must not see. */
  private void abortOneTransaction() {
    try (Producer<String, byte[]> producer = brokers.producer("test")) {
      producer.initTransactions();
      Transaction given = Transaction.begin(producer);
      given.send(Topic.RATINGS, ann.value(), "no event".getBytes(StandardCharsets.UTF_8));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private JsonNode consume(Path kafkajs, int messages) throws IOException, InterruptedException {
    Path module = Requirements.projectRoot().resolve("events-kafka/src");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Requirements.program("node").toString(),
                module.resolve("test/node/consume.js").toString(),
                brokers.addresses(),
                module.resolve("main/resources/dev/matinee/events/ratings.schema.json").toString(),
                Integer.toString(messages)));
    builder.environment().put("NODE_PATH", kafkajs.getParent().toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    JsonNode said = new ObjectMapper().readTree(process.getInputStream());
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
