package dev.matinee.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What consumers read of what people told. */
class RelayTest extends RelayedStore {
  @Test
  void eachChangeIsInTheTopicOnceAndInOrder() {
    relaying(
        () -> {
          rate(ann, 1);
          await(ann, 1);
          rate(guest, 1);
          rate(ann, 2);
          await(ann, 2);
          await(guest, 1);
          rate(bob, 1);
          await(bob, 1);
        });

    assertThat(versions(ann)).containsExactly(1L, 2L);
    JsonNode event = topics.of(ann).get(1).orElseThrow();
    assertThat(event.get("what").asText()).isEqualTo("rated");
    assertThat(event.get("movie").asLong()).isEqualTo(2);
    assertThat(event.get("stars").asDouble()).isEqualTo(4.5);
    assertThat(event.get("source").asText()).isEqualTo("web");
    assertThat(event.get("id").asText())
        .isEqualTo(stores.histories().read(ann).events().last().orElseThrow().id());
    assertThat(topics.histories()).containsOnlyKeys(ann.value(), bob.value());
    assertThat(topics.histories().get(ann.value()).orElseThrow().at("/history/ratings"))
        .extracting(rating -> rating.get("movie").asLong())
        .containsExactly(1L, 2L);
  }

  @Test
  void aRelayGoesOnWhereTheOneBeforeEnded() {
    relaying(
        () -> {
          rate(ann, 1);
          await(ann, 1);
        });
    rate(ann, 2);
    rate(bob, 1);
    relaying(
        () -> {
          await(ann, 2);
          await(bob, 1);
        });

    assertThat(versions(ann)).containsExactly(1L, 2L);
    assertThat(versions(bob)).containsExactly(1L);
  }

  @Test
  void aDeletionIsATombstone() {
    relaying(
        () -> {
          rate(ann, 1);
          await(ann, 1);
          stores.histories().delete(ann, now());
          await(ann, 2);
        });

    assertThat(topics.of(ann).get(1)).isEmpty();
    assertThat(topics.histories()).containsEntry(ann.value(), Optional.empty());
  }
}
