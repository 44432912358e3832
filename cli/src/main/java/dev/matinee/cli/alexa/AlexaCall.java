package dev.matinee.cli.alexa;

import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.servlet.verifiers.AlexaHttpRequest;
import com.amazon.ask.util.JacksonSerializer;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** A call as it came, for the verifiers of the SDK. For use by one thread. */
final class AlexaCall implements AlexaHttpRequest {
  private final byte[] body;
  private final String signature;
  private final CertificateAddress address;
  private @Nullable RequestEnvelope envelope;

  /**
   * A call.
   *
   * @param body exactly as it was sent
   * @param signature in Base64
   */
  AlexaCall(byte[] body, String signature, CertificateAddress address) {
    this.body = body;
    this.signature = signature;
    this.address = address;
  }

  CertificateAddress address() {
    return address;
  }

  @Override
  public String getBaseEncoded64Signature() {
    return signature;
  }

  @Override
  public String getSigningCertificateChainUrl() {
    return address.uri().toString();
  }

  @Override
  public byte[] getSerializedRequestEnvelope() {
    return body;
  }

  /**
   * Parses the body, for which reason it is called after the signature was found right.
   *
   * @throws UnverifiedCallException if it is no request envelope
   */
  @Override
  public RequestEnvelope getDeserializedRequestEnvelope() {
    RequestEnvelope parsed = envelope == null ? parse() : envelope;
    envelope = parsed;
    return parsed;
  }

  private RequestEnvelope parse() {
    try {
      @Nullable RequestEnvelope parsed =
          new JacksonSerializer()
              .deserialize(new ByteArrayInputStream(body), RequestEnvelope.class);
      if (parsed != null) {
        return parsed;
      }
    } catch (AskSdkException unusedBecauseItQuotesTheRequest) {
      throw new UnverifiedCallException("no request envelope");
    }
    throw new UnverifiedCallException("no request envelope");
  }
}
