package dev.matinee.events.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Where Kafka is, and how it is talked to: no record counts before all replicas have it, and none
 * is read whose transaction is not committed. Immutable; safe for use by any number of threads.
 *
 * @param addresses of some brokers, such as {@code kafka-1:9092,kafka-2:9092}; they name the others
 */
public record KafkaBrokers(String addresses) {
  /** The environment variable that names them. */
  public static final String VARIABLE = "MATINEE_KAFKA";

  /** What addresses look like, for people. */
  public static final String FORM = "HOST:PORT, or several with commas between";

  private static final Pattern ADDRESSES =
      Pattern.compile("[^\\s,:]+:[0-9]{1,5}(,[^\\s,:]+:[0-9]{1,5})*");

  /** After which a broker that does not answer is given up, in milliseconds. */
  private static final int REQUEST_TIMEOUT = 10_000;

  private static final int CALL_TIMEOUT = 20_000;
  private static final int REACHED_TIMEOUT = 8_000;

  private static final int TRANSACTION_TIMEOUT = 60_000;

  /**
   * @throws IllegalArgumentException if these are no addresses; the message says what is allowed
   */
  public KafkaBrokers {
    if (!ADDRESSES.matcher(addresses).matches()) {
      throw new IllegalArgumentException("brokers must be " + FORM + ", got " + addresses);
    }
  }

  /**
   * Returns if one of them answers.
   *
   * @throws KafkaUnreachableException otherwise; the message says what to do
   */
  public void check() {
    Map<String, Object> settings = client();
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REACHED_TIMEOUT);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, REACHED_TIMEOUT);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get();
    } catch (ExecutionException | KafkaException e) {
      throw new KafkaUnreachableException(this, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnreachableException(this, e);
    }
  }

  /** {@return a client that makes topics; to be closed by the caller} */
  public Admin admin() {
    return Admin.create(client());
  }

  /**
   * A producer of transactions, which ends all earlier ones of the same id.
   *
   * @param transactionalId of all producers of which one may work at a time
   */
  public KafkaProducer<String, byte[]> producer(String transactionalId) {
    return producer(transactionalId, TRANSACTION_TIMEOUT);
  }

  /**
   * The same.
   *
   * @param timeout after which a transaction ends whose producer is gone and has no successor, in
   *     milliseconds
   */
  public KafkaProducer<String, byte[]> producer(String transactionalId, int timeout) {
    return producer(
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            transactionalId,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            timeout));
  }

  /** A producer without transactions; to be closed by the caller. */
  public KafkaProducer<String, byte[]> producer() {
    return producer(Map.of());
  }

  private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = client();
    settings.putAll(more);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, CALL_TIMEOUT);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, CALL_TIMEOUT);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // Clients of all languages read it without a library of its own.
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** A consumer without a group that sees what is committed; to be closed by the caller. */
  public KafkaConsumer<String, byte[]> consumer() {
    return consumer(Map.of());
  }

  /**
   * The same with other settings.
   *
   * @param more by the names that Kafka gives them
   */
  public KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings = client();
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "matinee");
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
    // Beans of one name would meet where a process has several clients.
    settings.put("enable.metrics.push", false);
    return settings;
  }
}
