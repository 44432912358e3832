package dev.matinee.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import dev.matinee.store.event.RecentEvents;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What consumers read where relays were away, or several ran. */
@Tag("faults")
class RelayAwayTest extends RelayedStore {
  @Test
  void theFirstRelaySaysWhatAccountsToldBefore() {
    tell(ann, RecentEvents.MAX_EVENTS + 5);
    rate(bob, 1);
    relaying(
        () -> {
          await(bob, 1);
          await(ann, RecentEvents.MAX_EVENTS + 1);
          rate(ann, 1000);
          await(ann, RecentEvents.MAX_EVENTS + 2);
        });

    long last = RecentEvents.MAX_EVENTS + 5;
    assertThat(versions(ann))
        .as("the events that are kept, what holds after them, and the change that followed")
        .containsExactlyElementsOf(
            LongStream.concat(LongStream.rangeClosed(6, last), LongStream.of(last, last + 1))
                .boxed()
                .toList());
    assertThat(whats(ann)).containsOnlyOnce("state").endsWith("state", "rated");
    assertThat(whats(bob)).containsExactly("rated");
  }

  @Test
  void aGapEndsWithTheWholeHistory() {
    relaying(
        () -> {
          rate(ann, 1);
          await(ann, 1);
        });
    tell(ann, RecentEvents.MAX_EVENTS + 5);
    relaying(
        () -> {
          await(ann, RecentEvents.MAX_EVENTS + 2);
        });

    assertThat(whats(ann)).containsOnlyOnce("state").endsWith("state");
    JsonNode state = topics.of(ann).get(RecentEvents.MAX_EVENTS + 1).orElseThrow();
    assertThat(state.get("historyVersion").asLong()).isEqualTo(RecentEvents.MAX_EVENTS + 6);
    assertThat(state.at("/history/ratings")).hasSize(RecentEvents.MAX_EVENTS + 6);
  }

  @Test
  void aDeletionWhileNoRelayRanForLongIsATombstone() {
    relaying(
        () -> {
          rate(ann, 1);
          rate(bob, 1);
          await(ann, 1);
          await(bob, 1);
        });
    stores.histories().delete(ann, now());
    forgetPosition();
    relaying(
        () -> {
          await(ann, 2);
        });

    assertThat(topics.of(ann).get(1)).isEmpty();
    assertThat(whats(bob)).as("said before").containsExactly("rated");
  }

  @Test
  void ofTwoRelaysOneWorksAndTheOtherFollowsIt() {
    RunningRelay first = relay();
    RunningRelay second = relay();
    try {
      rate(ann, 1);
      await(ann, 1);
      first.close();
      rate(ann, 2);
      await(ann, 2);
    } finally {
      second.close();
      first.close();
    }
    assertThat(versions(ann)).containsExactly(1L, 2L);
  }

  @Test
  void aRelayThatAnotherTookOverFromGoesOnWithoutSayingAnythingTwice() {
    relaying(
        () -> {
          rate(ann, 1);
          await(ann, 1);
          try (Producer<String, byte[]> other = brokers.producer("matinee-relay")) {
            other.initTransactions();
          }
          rate(ann, 2);
          await(ann, 2);
        });
    assertThat(versions(ann)).containsExactly(1L, 2L);
  }

  /** As if a relay's topic said that it was away for long. */
  private void forgetPosition() {
    try (Producer<String, byte[]> producer = brokers.producer("test")) {
      producer.initTransactions();
      Transaction forget = Transaction.begin(producer);
      forget.send(Topic.RELAY, "position", "2026-01-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
      forget.commit();
    }
  }
}
