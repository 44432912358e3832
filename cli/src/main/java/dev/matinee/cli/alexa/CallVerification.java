package dev.matinee.cli.alexa;

import com.amazon.ask.servlet.verifiers.SkillRequestSignatureVerifier;
import com.amazon.ask.servlet.verifiers.SkillRequestTimestampVerifier;
import com.amazon.ask.servlet.verifiers.SkillServletVerifier;
import java.util.concurrent.TimeUnit;

/**
 * Tells Alexa's calls from anybody else's: by a signature over the very bytes that came, by a
 * certificate of Amazon's, and by their age. The SDK's own verifiers judge; what is here keeps
 * strangers from making them work. Safe for use by any number of threads.
 */
final class CallVerification {
  /** What Alexa's requirements allow. */
  private static final int MAX_AGE_SECONDS = 150;

  private final SkillServletVerifier signature = new SkillRequestSignatureVerifier();
  private final SkillServletVerifier timestamp =
      new SkillRequestTimestampVerifier(MAX_AGE_SECONDS, TimeUnit.SECONDS);
  private final CertificateGate gate = new CertificateGate();

  /**
   * Lets calls of Alexa pass.
   *
   * @throws UnverifiedCallException if it is none, or too old
   * @throws CertificateUnavailableException if that cannot be told now
   */
  void require(AlexaCall call) {
    gate.pass(call.address(), () -> verify(signature, call, "the signature is not right"));
    verify(timestamp, call, "the time is not right");
  }

  private static void verify(SkillServletVerifier verifier, AlexaCall call, String problem) {
    try {
      verifier.verify(call);
    } catch (SecurityException unusedBecauseItQuotesTheCall) {
      throw new UnverifiedCallException(problem);
    }
  }
}
