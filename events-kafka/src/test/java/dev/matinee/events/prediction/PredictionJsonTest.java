package dev.matinee.events.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dev.matinee.events.message.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema REQUESTS = Schemas.of("prediction-requests");
  private static final JsonSchema PREDICTIONS = Schemas.of("predictions");

  static Stream<PredictionRequest> requests() {
    return Stream.of(
        PredictionRequest.best("42", 10),
        PredictionRequest.of("a-0123456789abcdef", List.of(3L, 1L)),
        PredictionRequest.best(Map.of(1L, 4.5, 2L, 0.5), 240),
        new PredictionRequest(
            "id", Optional.empty(), Map.of(1L, 3.0), Set.of(7L), List.of(8L), 10));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestIsAsTheSchemaSaysAndIsReadAsItWas(PredictionRequest request) throws IOException {
    byte[] text = PredictionJson.of(request);

    assertThat(REQUESTS.validate(MAPPER.readTree(text))).isEmpty();
    assertThat(PredictionJson.request(text)).isEqualTo(request);
  }

  static Stream<PredictionAnswer> answers() {
    PredictionAnswer.Item whole =
        new PredictionAnswer.Item(
            1,
            "Amélie",
            OptionalInt.of(2001),
            List.of("Comedy", "Romance"),
            OptionalDouble.of(0.3),
            OptionalDouble.of(4.6),
            OptionalInt.of(93));
    PredictionAnswer.Item least =
        new PredictionAnswer.Item(
            2,
            "Untitled",
            OptionalInt.empty(),
            List.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty());
    return Stream.of(
        new PredictionAnswer("id", "v1", "ease", List.of(whole, least), Optional.empty()),
        PredictionAnswer.refused("id", "there is no user 7"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerIsAsTheSchemaSaysAndIsReadAsItWas(PredictionAnswer answer) throws IOException {
    byte[] text = PredictionJson.of(answer);

    assertThat(PREDICTIONS.validate(MAPPER.readTree(text))).isEmpty();
    assertThat(PredictionJson.answer(text)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "no JSON | a message must be JSON",
        "[] | a message must be an object of JSON",
        "{'schema': 2, 'id': 'a', 'person': '1'} | schema must be 1",
        "{'schema': 1, 'id': 'a'} | person or profile must be given",
        "{'schema': 1, 'person': '1'} | id must not be empty",
        "{'schema': 1, 'id': 'a', 'person': '1', 'count': 241} | count must be between 1 and 240",
        "{'schema': 1, 'id': 'a', 'person': '1', 'movies': ['x']} | a movie must be a number",
        "{'schema': 1, 'id': 'a', 'profile': {'ratings': [{'movie': 1}]}} | a rating must have",
        "{'schema': 1, 'id': 'a', 'person': '1', 'profile': {'hidden': [1]}} | either person or"
      })
  void aWrongRequestIsRefusedWithTheReason(String text, String reason) {
    byte[] message = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PredictionJson.request(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void aRequestWithoutANumberGetsTen() {
    byte[] text = "{\"schema\":1,\"id\":\"a\",\"person\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(PredictionJson.request(text).count()).isEqualTo(10);
  }
}
