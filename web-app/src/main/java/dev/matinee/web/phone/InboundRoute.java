package dev.matinee.web.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import io.javalin.security.BasicAuthCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /texts/inbound}: what people answer to text messages, as Amazon SNS brings it from
 * the topic of a two-way number. The subscription has the key as password in its address. The first
 * request asks for a confirmation, which the operator gives.
 *
 * @param texting of a site that sends messages
 * @param key that the caller knows; without it no caller is let in
 */
public record InboundRoute(Optional<Texting> texting, Optional<String> key, ObjectMapper json) {
  public static final String PATH = "/texts/inbound";

  private static final Logger LOG = LoggerFactory.getLogger(InboundRoute.class);
  private static final int NO_CONTENT = 204;

  /** Takes a message. */
  public void take(Context context) {
    if (texting.isEmpty() || !isKnown(context)) {
      context.header("WWW-Authenticate", "Basic realm=\"Matinee\"");
      throw new RefusedException(401, "Who are you?", "This needs the key of text messages.");
    }
    JsonNode envelope = read(context.body());
    if (envelope.path("Type").asText().equals("SubscriptionConfirmation")) {
      LOG.atWarn()
          .addKeyValue("topic", envelope.path("TopicArn").asText())
          .addKeyValue("token", envelope.path("Token").asText())
          .log("a topic asks to be confirmed: aws sns confirm-subscription");
    } else {
      JsonNode message = read(envelope.path("Message").asText());
      String number = message.path("originationNumber").asText();
      if (number.isEmpty()) {
        throw malformed();
      }
      LOG.atInfo()
          .addKeyValue(
              "meaning", texting.get().inbound().take(number, message.path("messageBody").asText()))
          .log("an answer to text messages");
    }
    context.status(NO_CONTENT);
  }

  private boolean isKnown(Context context) {
    String given =
        Optional.ofNullable(context.basicAuthCredentials())
            .map(BasicAuthCredentials::getPassword)
            .orElse("");
    return key.isPresent()
        && MessageDigest.isEqual(
            key.get().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw malformed();
    }
  }

  private static RefusedException malformed() {
    return new RefusedException(400, "Not a message", "The body is no message of the topic.");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "InboundRoute";
  }
}
