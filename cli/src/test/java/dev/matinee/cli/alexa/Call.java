package dev.matinee.cli.alexa;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call as Alexa makes it: a person who is not linked yet says a pairing code. So the skill has
 * done something as soon as it ran.
 */
record Call(String user, String code, String body, Map<String, String> headers) {
  static final String HOST = "https://s3.amazonaws.com/echo.api/";

  private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

  /** One that was signed a while ago, by whom a certificate says. */
  static Call signed(Identity signer, String file, Duration age) {
    return signed(signer, file, age, AlexaServer.SKILL_ID);
  }

  static Call signed(Identity signer, String file, Duration age, String skillId) {
    String code = Integer.toString(NUMBER.getAndIncrement());
    String user = "amzn1.ask.account." + code;
    String body = envelope(skillId, user, code, Instant.now().minus(age));
    return new Call(user, code, body, Map.of())
        .with("Signature-256", signer.signed(body))
        .with("SignatureCertChainUrl", HOST + file);
  }

  Call with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Call(user, code, body, changed);
  }

  Call without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new Call(user, code, body, changed);
  }

  Call withBody(String other) {
    return new Call(user, code, other, headers);
  }

  private static String envelope(String skillId, String user, String code, Instant time) {
    return """
        {"version":"1.0",
         "session":{"new":true,"sessionId":"session","application":{"applicationId":"%1$s"},
                    "user":{"userId":"%2$s"}},
         "context":{"System":{"application":{"applicationId":"%1$s"},"user":{"userId":"%2$s"}}},
         "request":{"type":"IntentRequest","requestId":"request","locale":"en-US",
                    "timestamp":"%4$s","dialogState":"STARTED",
                    "intent":{"name":"RecommendMoviesIntent","confirmationStatus":"NONE","slots":{
                      "memberId":{"name":"memberId","value":"%3$s","confirmationStatus":"NONE"},
                      "amount":{"name":"amount","confirmationStatus":"NONE"}}}}}
        """
        .formatted(skillId, user, code, time);
  }
}
