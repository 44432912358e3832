package dev.matinee.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazon.ask.model.Request;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request of a type that the SDK does not know. No person is known to wait, so the answer is
 * empty.
 *
 * @param type of the request
 * @param skillId that it names
 */
record UnknownRequest(String type, Optional<String> skillId) {
  private static final Logger LOG = LoggerFactory.getLogger(UnknownRequest.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9._]{0,99}");
  private static final Set<String> KNOWN =
      Stream.of(Request.class.getAnnotation(JsonSubTypes.class).value())
          .map(JsonSubTypes.Type::name)
          .collect(Collectors.toUnmodifiableSet());

  /** The request of an envelope, where it is of an unknown type. */
  static Optional<UnknownRequest> of(byte[] envelope) {
    try {
      JsonNode read = JSON.readTree(envelope);
      String type = read.at("/request/type").asText();
      JsonNode skill = read.at("/context/System/application/applicationId");
      return TYPE.matcher(type).matches() && !KNOWN.contains(type)
          ? Optional.of(new UnknownRequest(type, Optional.ofNullable(skill.textValue())))
          : Optional.empty();
    } catch (IOException unusedBecauseItIsRefusedAsNoEnvelope) {
      return Optional.empty();
    }
  }

  /** The empty answer. */
  byte[] answer() {
    LOG.warn("a request of the unknown type {} gets an empty answer", type);
    return "{\"version\":\"1.0\"}".getBytes(UTF_8);
  }
}
