package dev.matinee.spark.events;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.WholeTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is in the event store, and what in the topic, in a form that can be compared. */
final class KeptEvents {
  private KeptEvents() {}

  /** Where each message of the topic is and whose it is, as a consumer sees it. */
  static List<String> ofTopic(KafkaBrokers brokers) {
    List<String> messages = new ArrayList<>();
    WholeTopic.read(
        brokers,
        Topic.RATINGS,
        message ->
            messages.add(
                "%d %d %s".formatted(message.partition(), message.offset(), message.key())));
    Collections.sort(messages);
    return messages;
  }

  /** The same of the rows that the store has from the topic. */
  static List<String> of(EventFolder folder) {
    return texts(folder.read().filter("offset is not null"), "partition, offset, person");
  }

  /**
   * A text of each row, in order.
   *
   * @param columns between commas
   */
  static List<String> texts(Dataset<Row> rows, String columns) {
    return rows.selectExpr("concat_ws(' ', " + columns + ")").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
