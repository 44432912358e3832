package dev.matinee.spark.events;

import static dev.matinee.spark.events.TestEvents.ANN;
import static dev.matinee.spark.events.TestEvents.BOB;
import static dev.matinee.spark.events.TestEvents.GUEST;
import static dev.matinee.spark.events.TestEvents.given;
import static dev.matinee.spark.events.TestEvents.history;
import static dev.matinee.spark.events.TestEvents.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.message.EventJson;
import dev.matinee.events.message.RatingEvent;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real broker, and Spark in this process. */
@ExtendWith(SharedBroker.class)
class EventStreamTest {
  private static final int MOST = 20;

  @AutoClose private static final SparkSession SPARK = Cluster.start("local[2]");

  @TempDir private Path temporary;

  private KafkaBrokers brokers;
  private Path root;
  private EventFolder folder;

  @BeforeEach
  void open(KafkaBrokers shared) {
    brokers = shared;
    EmptyTopics.make(brokers);
    root = temporary.resolve("events");
    folder = EventFolder.at(SPARK, root.toString());
  }

  private void readAll() {
    new EventStream(SPARK, brokers.addresses(), MOST, folder).readAll();
  }

  private void send(RatingEvent... events) {
    try (KafkaProducer<String, byte[]> producer = brokers.producer("test")) {
      producer.initTransactions();
      Transaction transaction = Transaction.begin(producer);
      for (RatingEvent event : events) {
        transaction.send(Topic.RATINGS, event.person(), EventJson.of(event));
      }
      transaction.commit();
    }
  }

  /** Ratings of many people, which lie in all partitions, and a transaction that is given up. */
  private void sendMany(int from, int to) {
    try (KafkaProducer<String, byte[]> producer = brokers.producer("test-given-up")) {
      producer.initTransactions();
      Transaction transaction = Transaction.begin(producer);
      transaction.send(Topic.RATINGS, "1", EventJson.of(rated("1", 99, 1, 1)));
      producer.flush();
      producer.abortTransaction();
    }
    send(
        LongStream.rangeClosed(from, to)
            .mapToObj(number -> rated(Long.toString(number), 1, 10, 3))
            .toArray(RatingEvent[]::new));
  }

  private void send(Topic topic, String person, byte[] value) {
    try (KafkaProducer<String, byte[]> producer = brokers.producer("test")) {
      producer.initTransactions();
      Transaction transaction = Transaction.begin(producer);
      transaction.send(topic, person, value);
      transaction.commit();
    }
  }

  private void assertAgrees(int events) {
    assertThat(KeptEvents.of(folder)).hasSize(events).isEqualTo(KeptEvents.ofTopic(brokers));
  }

  @Test
  @Tag("faults")
  void eachEventIsThereOnceWhereverTheStreamWasKilled() throws IOException {
    sendMany(1, 50);
    readAll();
    assertAgrees(50);
    long last = folder.written();
    assertThat(last).as("several batches").isPositive();

    // Killed when the batch counted, and Spark did not know yet that it was done.
    forget("_checkpoint/commits", last);
    sendMany(51, 60);
    readAll();
    assertAgrees(60);

    // Killed when the files had their names, and did not count yet.
    last = folder.written();
    forget("_checkpoint/commits", last);
    forget("_written", last);
    Files.createFile(root.resolve("_written/" + (last - 1)));
    assertThat(KeptEvents.of(folder)).as("a part of a batch does not count").hasSizeLessThan(60);
    sendMany(61, 70);
    readAll();
    assertAgrees(70);
  }

  private void forget(String notes, long batch) throws IOException {
    Files.delete(root.resolve(notes + "/" + batch));
    Files.delete(root.resolve(notes + "/." + batch + ".crc"));
  }

  @Test
  void whatAccountsToldBeforeTheOldestEventIsTakenFromTheirHistoriesUntilTheyAreGone() {
    send(Topic.HISTORIES, ANN, EventJson.of(history(ANN, 3, Map.of(10L, given(1, 1)))));
    send(
        Topic.HISTORIES,
        ANN,
        EventJson.of(history(ANN, 4, Map.of(10L, given(2, 1), 11L, given(3, 2)))));
    send(Topic.HISTORIES, BOB, EventJson.of(history(BOB, 1, Map.of(10L, given(2, 1)))));
    send(Topic.HISTORIES, BOB, null);
    send(rated(ANN, 5, 12, 4), rated(ANN, 6, 11, 5), rated(GUEST, 1, 10, 4));
    readAll();
    assertAgrees(3);
    assertThat(ratings()).containsExactly(ANN + " 2.0 4.0 5.0", GUEST + " 4.0");

    send(Topic.RATINGS, ANN, null);
    readAll();
    assertAgrees(4);
    assertThat(ratings()).containsExactly(GUEST + " 4.0");
  }

  /** Of each person the stars. */
  private List<String> ratings() {
    return KeptEvents.texts(
        ToldRatings.of(folder.read()),
        "person, transform(array_sort(ratings.stars), s -> string(s))");
  }

  @Test
  @Tag("faults")
  void aTopicThatBeganAnewIsNotTakenForTheOldOne() {
    sendMany(1, 10);
    readAll();
    EmptyTopics.make(brokers);

    assertThatThrownBy(this::readAll)
        .isInstanceOf(BatchException.class)
        .hasMessageStartingWith("the events cannot be kept: Some data may have been lost");
    assertThat(KeptEvents.of(folder)).hasSize(10);
  }
}
