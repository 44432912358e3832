package dev.matinee.notifications.aws;

import dev.matinee.notifications.send.TextMessage;
import dev.matinee.notifications.send.TextMessage.Kind;
import dev.matinee.notifications.send.TextMessages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2ClientBuilder;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;

/**
 * Sends by {@code SendTextMessage} of AWS End User Messaging. The call has no token by which a
 * repetition is known, so it is sent once and never again. Region and credentials are those of the
 * SDK. Safe for use by any number of threads.
 */
public final class EndUserMessaging implements TextMessages {
  private static final Logger LOG = LoggerFactory.getLogger(EndUserMessaging.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A code that comes later is of no use. */
  private static final Duration LIFE_OF_CODES = Duration.ofMinutes(10);

  /** What comes later may come in the night. */
  private static final Duration LIFE_OF_OTHERS = Duration.ofHours(1);

  private final PinpointSmsVoiceV2Client client;
  private final String origin;
  private final String maxPrice;

  /**
   * Makes the client; nothing is sent yet.
   *
   * @param origin the number, sender id or pool that messages come from, by name or ARN
   * @param maxPrice in US dollars for a part of a message, such as {@code 0.10}; a dearer one is
   *     refused
   * @throws IllegalArgumentException if no region is set
   */
  public EndUserMessaging(String origin, String maxPrice) {
    this(origin, maxPrice, builder -> {});
  }

  EndUserMessaging(
      String origin, String maxPrice, Consumer<PinpointSmsVoiceV2ClientBuilder> access) {
    PinpointSmsVoiceV2ClientBuilder builder =
        PinpointSmsVoiceV2Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(LIMIT).socketTimeout(LIMIT))
            .overrideConfiguration(
                configuration ->
                    configuration
                        .apiCallTimeout(LIMIT)
                        .retryStrategy(DefaultRetryStrategy.doNotRetry()));
    access.accept(builder);
    try {
      this.client = builder.build();
    } catch (SdkException e) {
      throw new IllegalArgumentException("text messages by AWS need a region: set AWS_REGION", e);
    }
    this.origin = origin;
    this.maxPrice = maxPrice;
  }

  @Override
  public Outcome send(TextMessage message) {
    boolean code = message.kind() == Kind.CODE;
    SendTextMessageRequest request =
        SendTextMessageRequest.builder()
            .destinationPhoneNumber(message.to().number())
            .originationIdentity(origin)
            .messageBody(message.text())
            .messageType(
                message.kind() == Kind.NEWS ? MessageType.PROMOTIONAL : MessageType.TRANSACTIONAL)
            .maxPrice(maxPrice)
            .timeToLive((int) (code ? LIFE_OF_CODES : LIFE_OF_OTHERS).toSeconds())
            .build();
    try {
      String unused = client.sendTextMessage(request).messageId();
      return Outcome.TAKEN;
    } catch (AwsServiceException e) {
      // The message of the error may name the number.
      LOG.atWarn().addKeyValue("error", errorCode(e)).log("a text message was not taken");
      return e.statusCode() >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED;
    } catch (SdkException e) {
      LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("no answer from AWS");
      return Outcome.UNKNOWN;
    }
  }

  private static String errorCode(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .orElse("status " + e.statusCode());
  }

  @Override
  public void close() {
    client.close();
  }
}
