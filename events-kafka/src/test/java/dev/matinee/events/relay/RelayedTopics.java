package dev.matinee.events.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.store.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a consumer reads of the topics that relays write. */
record RelayedTopics(KafkaBrokers brokers) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the topic of ratings says of a person, in order; empty for a tombstone. */
  List<Optional<JsonNode>> of(UserId person) {
    return all().getOrDefault(person.value(), List.of());
  }

  /** The same of all people. */
  Map<String, List<Optional<JsonNode>>> all() {
    Map<String, List<Optional<JsonNode>>> messages = new LinkedHashMap<>();
    WholeTopic.read(
        brokers,
        Topic.RATINGS,
        message ->
            messages
                .computeIfAbsent(message.key(), key -> new ArrayList<>())
                .add(json(message.value())));
    return messages;
  }

  /** Of each account, the latest of the topic of histories; empty for a tombstone. */
  Map<String, Optional<JsonNode>> histories() {
    Map<String, Optional<JsonNode>> latest = new LinkedHashMap<>();
    WholeTopic.read(
        brokers, Topic.HISTORIES, message -> latest.put(message.key(), json(message.value())));
    return latest;
  }

  private static Optional<JsonNode> json(byte[] value) {
    try {
      return value == null ? Optional.empty() : Optional.of(MAPPER.readTree(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
