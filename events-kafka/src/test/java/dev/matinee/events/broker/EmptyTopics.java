package dev.matinee.events.broker;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Makes all topics anew. */
public final class EmptyTopics {
  private EmptyTopics() {}

  /** What was in them is gone. */
  public static void make(KafkaBrokers brokers) {
    try (Admin admin = brokers.admin()) {
      Set<String> present = admin.listTopics().names().get();
      List<String> old =
          Stream.of(Topic.values()).map(Topic::label).filter(present::contains).toList();
      admin.deleteTopics(old).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Topic.create(brokers, List.of(Topic.values()));
  }
}
