package dev.matinee.events.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dev.matinee.store.History;
import dev.matinee.store.Samples;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema RATINGS = Schemas.of("ratings");
  private static final JsonSchema HISTORIES = Schemas.of("histories");
  private static final UserId ANN = Samples.account().userId();

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void everyKindOfChangeIsAsTheSchemaSays(EventKind kind) throws IOException {
    boolean ofOneMovie =
        !Set.of(EventKind.GENRES, EventKind.SEVERAL, EventKind.UNKNOWN).contains(kind);
    HistoryEvent event =
        new HistoryEvent(
            "event-1",
            7,
            Samples.NOON,
            EventSource.VOICE,
            kind,
            ofOneMovie ? OptionalLong.of(318) : OptionalLong.empty(),
            kind == EventKind.RATED ? OptionalInt.of(9) : OptionalInt.empty(),
            Optional.of("list-1"));

    JsonNode json = MAPPER.readTree(EventJson.of(RatingEvent.of(ANN, event)));

    assertThat(RATINGS.validate(json)).isEmpty();
    assertThat(json.get("what").asText()).isEqualTo(kind.label());
    assertThat(json.has("movie")).isEqualTo(ofOneMovie);
    assertThat(json.has("stars")).isEqualTo(kind == EventKind.RATED);
  }

  @Test
  void anEventIsThisText() {
    HistoryEvent event =
        new HistoryEvent(
            "event-1",
            7,
            Samples.NOON,
            EventSource.WEB,
            EventKind.RATED,
            OptionalLong.of(318),
            OptionalInt.of(9),
            Optional.empty());

    assertThat(EventJson.of(RatingEvent.of(new UserId("a-0123456789abcdef"), event)))
        .asString()
        .isEqualTo(
            "{\"schema\":1,\"id\":\"event-1\",\"person\":\"a-0123456789abcdef\",\"historyVersion\":7,"
                + "\"time\":\"2026-03-01T12:00:00.000Z\",\"source\":\"web\",\"what\":\"rated\","
                + "\"movie\":318,\"stars\":4.5}");
  }

  @Test
  void aWholeHistoryIsAsTheSchemasSay() throws IOException {
    History history =
        History.empty(ANN)
            .rate(1, Samples.fourAndAHalf())
            .watch(2)
            .hide(3)
            .save(4, Samples.NOON)
            .prefer(Set.of("Comedy"));

    JsonNode state = MAPPER.readTree(EventJson.of(RatingEvent.state(history)));
    JsonNode compacted = MAPPER.readTree(EventJson.of(history));

    assertThat(RATINGS.validate(state)).isEmpty();
    assertThat(HISTORIES.validate(compacted)).isEmpty();
    assertThat(compacted.get("history")).isEqualTo(state.get("history"));
    assertThat(state.get("history"))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"ratings": [{"movie": 1, "stars": 4.5, "time": "2026-03-01T12:00:00.000Z"}],
                 "watched": [2], "hidden": [3],
                 "saved": [{"movie": 4, "time": "2026-03-01T12:00:00.000Z"}],
                 "genres": ["Comedy"]}"""));
  }

  @Test
  void theSchemaRefusesAMessageOfAnotherVersionOrWithoutItsMovie() throws IOException {
    HistoryEvent event =
        new HistoryEvent(
            "event-1",
            7,
            Samples.NOON,
            EventSource.WEB,
            EventKind.GENRES,
            OptionalLong.empty(),
            OptionalInt.empty(),
            Optional.empty());
    String text = new String(EventJson.of(RatingEvent.of(ANN, event)), StandardCharsets.UTF_8);

    assertThat(RATINGS.validate(MAPPER.readTree(text.replace("\"schema\":1", "\"schema\":2"))))
        .isNotEmpty();
    assertThat(RATINGS.validate(MAPPER.readTree(text.replace("\"genres\"", "\"rated\""))))
        .isNotEmpty();
  }

  @Test
  void theLongestHistoryFitsIntoAMessage() {
    History longest = Samples.longHistory(ANN, History.MAX_ENTRIES);

    assertThat(EventJson.of(RatingEvent.state(longest))).hasSizeLessThan(1_000_000);
  }
}
