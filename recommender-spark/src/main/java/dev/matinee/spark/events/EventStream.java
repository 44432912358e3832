package dev.matinee.spark.events;

import dev.matinee.spark.cluster.BatchException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Brings events of Kafka into files, each exactly once. Which messages a batch has is written down
 * before it is made, so one that was stopped on the way is made again of the same messages.
 *
 * @param kafka the brokers
 * @param most how many messages a batch has
 * @param folder where the files are
 */
record EventStream(SparkSession spark, String kafka, int most, EventFolder folder) {
  private static final String KAFKA = "kafka";
  private static final String RATINGS = "matinee.ratings";
  private static final String HISTORIES = "matinee.histories";
  private static final List<String> THROWERS =
      List.of("dev.matinee.", "org.apache.spark.", "org.apache.kafka.");
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /**
   * Keeps all that is there now.
   *
   * @throws BatchException if that cannot be done
   */
  void readAll() {
    StreamingQuery query = start(Trigger.AvailableNow());
    await(query, Optional.empty());
  }

  /**
   * Keeps what comes, and merges once a day, until the process ends.
   *
   * @param every how long after one batch the next begins
   * @throws BatchException if it fails
   */
  void follow(Duration every, Clock clock) {
    StreamingQuery query = start(Trigger.ProcessingTime(every.toMillis()));
    LocalDate merged = LocalDate.MIN;
    while (!await(query, Optional.of(BETWEEN_LOOKS))) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (today.isAfter(merged)) {
        int unused = EventMerge.run(folder, clock);
        merged = today;
      }
    }
  }

  private StreamingQuery start(Trigger trigger) {
    folder.requireWhole();
    if (!folder.isBegun()) {
      // All that accounts told before Kafka's oldest event.
      writeHistories();
    }
    DataStreamWriter<Row> writer =
        EventRows.ofRatings(ratings())
            .writeStream()
            .option("checkpointLocation", folder.checkpoint())
            .trigger(trigger)
            .foreachBatch(
                (rows, batch) -> {
                  folder.write(batch, rows);
                });
    try {
      return writer.start();
    } catch (TimeoutException e) {
      throw new BatchException("the stream does not start: " + e.getMessage(), e);
    }
  }

  private void writeHistories() {
    try {
      Dataset<Row> messages = spark.read().format(KAFKA).options(options(HISTORIES)).load();
      folder.write(EventFolder.HISTORIES, EventRows.ofHistories(messages));
    } catch (Exception e) { // Scala does not say which ones it throws.
      throw failed(e);
    }
  }

  private Dataset<Row> ratings() {
    return spark
        .readStream()
        .format(KAFKA)
        .options(options(RATINGS))
        .option("maxOffsetsPerTrigger", most)
        .load();
  }

  private Map<String, String> options(String topic) {
    Map<String, String> options = new HashMap<>();
    options.put("kafka.bootstrap.servers", kafka);
    options.put("kafka.isolation.level", "read_committed");
    options.put("subscribe", topic);
    options.put("startingOffsets", "earliest");
    // What Kafka dropped before it was read may have been that a person is gone.
    options.put("failOnDataLoss", "true");
    return options;
  }

  private static boolean await(StreamingQuery query, Optional<Duration> time) {
    try {
      if (time.isPresent()) {
        return query.awaitTermination(time.get().toMillis());
      }
      query.awaitTermination();
      return true;
    } catch (StreamingQueryException e) {
      throw failed(e);
    }
  }

  private static BatchException failed(Exception failure) {
    return new BatchException("the events cannot be kept: " + cause(failure), failure);
  }

  /** What is said for people: by Matinee, Spark or Kafka, and not by what they are built on. */
  private static String cause(Exception failure) {
    Throwable told = failure;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String thrower = each.getClass().getName();
      if (THROWERS.stream().anyMatch(thrower::startsWith)) {
        told = each;
      }
    }
    return String.valueOf(told.getMessage()).lines().findFirst().orElse(told.toString());
  }
}
