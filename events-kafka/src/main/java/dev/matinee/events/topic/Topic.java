package dev.matinee.events.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics, with the settings that they are made with. */
@SuppressWarnings("ImmutableEnumChecker") // the maps are those of Map.of
public enum Topic {
  /** One event for each change, by person; kept for 30 days. */
  RATINGS("matinee.ratings", 6, kept(Duration.ofDays(30))),

  /** What holds now, by account. */
  HISTORIES("matinee.histories", 6, compacted()),

  /** What is to be predicted, by the id of the request. */
  PREDICTION_REQUESTS("matinee.prediction-requests", 6, kept(Duration.ofDays(1))),

  /** What was predicted, by the id of the request. */
  PREDICTIONS("matinee.predictions", 6, kept(Duration.ofDays(1))),

  /** How far the relay is; for the relay alone. */
  RELAY("matinee.relay", 1, compactedSoon());

  private static final short MOST_REPLICAS = 3;

  private final String label;
  private final int partitions;
  private final Map<String, String> settings;

  Topic(String label, int partitions, Map<String, String> settings) {
    this.label = label;
    this.partitions = partitions;
    this.settings = settings;
  }

  private static Map<String, String> kept(Duration time) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(time.toMillis()));
  }

  /** A person who is gone stays marked for as long as events are kept. */
  private static Map<String, String> compacted() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.DELETE_RETENTION_MS_CONFIG,
        Long.toString(Duration.ofDays(30).toMillis()));
  }

  /** A relay reads all of it when it starts, so it stays small. */
  private static Map<String, String> compactedSoon() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.SEGMENT_BYTES_CONFIG,
        Integer.toString(8 << 20),
        TopicConfig.SEGMENT_MS_CONFIG,
        Long.toString(Duration.ofHours(1).toMillis()),
        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
        "0.2");
  }

  /** {@return its name on the brokers, such as {@code matinee.ratings}} */
  public String label() {
    return label;
  }

  /**
   * Makes those that are missing, on three brokers where there are as many, and leaves what is
   * there as it is.
   *
   * @throws KafkaException if the brokers refuse or do not answer
   */
  public static void create(KafkaBrokers brokers, List<Topic> topics) {
    try (Admin admin = brokers.admin()) {
      int nodes = admin.describeCluster().nodes().get().size();
      for (Topic topic : topics) {
        topic.create(admin, (short) Math.min(nodes, MOST_REPLICAS));
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the topics cannot be made: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private void create(Admin admin, short replicas) throws ExecutionException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    int inSync = replicas == MOST_REPLICAS ? replicas - 1 : 1;
    all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(inSync));
    NewTopic topic =
        new NewTopic(label, Optional.of(partitions), Optional.of(replicas)).configs(all);
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
