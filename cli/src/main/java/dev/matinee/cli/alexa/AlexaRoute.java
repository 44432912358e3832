package dev.matinee.cli.alexa;

import com.amazon.ask.servlet.ServletConstants;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.RequestId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /alexa}: the skill for Alexa itself, where it is an HTTPS endpoint and no Lambda
 * function. A call that is not verified reaches neither the parser nor the skill. Safe for use by
 * any number of threads.
 */
public final class AlexaRoute implements WebExtension {
  private static final Logger LOG = LoggerFactory.getLogger(AlexaRoute.class);
  private static final String PATH = "/alexa";

  private final SkillAnswer answer;
  private final CallVerification verification = new CallVerification();

  /** A route to one skill, whose process has called {@link FetchTimeouts#setDefaults}. */
  public AlexaRoute(MatineeSkill skill) {
    answer = new SkillAnswer(skill);
  }

  @Override
  public void install(WebRoutes routes) {
    routes.postApi(PATH, this::answer);
  }

  private void answer(Context context) {
    byte[] body = context.bodyAsBytes();
    try {
      verification.require(call(context, body));
    } catch (UnverifiedCallException e) {
      refuse(context, HttpStatus.BAD_REQUEST, e);
      return;
    } catch (CertificateUnavailableException e) {
      context.header("Retry-After", "5");
      refuse(context, HttpStatus.SERVICE_UNAVAILABLE, e);
      return;
    }
    answer.write(context, body);
  }

  private static AlexaCall call(Context context, byte[] body) {
    String signature = header(context, ServletConstants.SIGNATURE_REQUEST_HEADER);
    String address =
        header(context, ServletConstants.SIGNATURE_CERTIFICATE_CHAIN_URL_REQUEST_HEADER);
    return new AlexaCall(body, signature, CertificateAddress.of(address));
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name))
        .orElseThrow(() -> new UnverifiedCallException("not signed"));
  }

  /** The log has the reason; strangers learn nothing to try next. */
  private static void refuse(Context context, HttpStatus status, RuntimeException reason) {
    LOG.atWarn()
        .addKeyValue("request", RequestId.of(context))
        .addKeyValue("reason", reason.getMessage())
        .log("a call is not verified to be Alexa's");
    SkillAnswer.refuse(context, status, "This call is not verified to be Alexa's.");
  }
}
