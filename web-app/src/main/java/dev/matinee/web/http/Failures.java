package dev.matinee.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.model.NotReadyException;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that failed: programs with a problem (RFC 9457), people with a page that says
 * what is wrong and what to do next. Safe for use by any number of threads.
 */
public record Failures(Templates templates, ObjectMapper json, SecurityLog security) {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** Why there is no model, as {@link NotReadyException} says it. */
  private static final Map<String, String> UNREADY =
      Map.of(
          "the model is being loaded", "error.unready.loading",
          "the model cannot be loaded", "error.unready.failed");

  /** The model of the template. */
  public record View(
      int status, String title, String message, ReturnLink wayBack, String requestId) {}

  public void install(RoutesConfig routes) {
    routes.exception(
        RefusedException.class,
        (e, context) -> {
          if (e.retryAfterSeconds() > 0) {
            context.header("Retry-After", Integer.toString(e.retryAfterSeconds()));
          }
          security.answered(context, e.status());
          Texts texts = texts(context);
          answer(context, e.status(), e.title(texts), e.detail(texts));
        });
    routes.exception(StoreUnavailableException.class, this::storeAway);
    routes.exception(
        PersonGoneException.class,
        (e, context) ->
            answer(context, 410, Message.of("error.gone"), Message.of("error.gone.unchanged")));
    routes.exception(NotReadyException.class, this::unready);
    routes.exception(MethodNotAllowedResponse.class, this::wrongMethod);
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus()));
    routes.exception(Exception.class, this::unexpected);
  }

  /** Programs are told in English. */
  private static Texts texts(Context context) {
    return Problem.isFor(context.path())
        ? RequestLanguage.english(context)
        : RequestLanguage.texts(context);
  }

  private void unready(NotReadyException e, Context context) {
    context.header("Retry-After", "2");
    String reason = String.valueOf(e.getMessage());
    Object said =
        Problem.isFor(context.path())
            ? reason
            : Message.of(UNREADY.getOrDefault(reason, "error.unready.other"));
    answer(context, 503, Message.of("error.unready"), Message.of("error.unready.because", said));
  }

  private void storeAway(StoreUnavailableException e, Context context) {
    LOG.atWarn()
        .addKeyValue("request", RequestId.of(context))
        .addKeyValue("cause", e.getMessage())
        .log("the store is out of reach");
    context.header("Retry-After", "5");
    answer(context, 503, Message.of("error.storage"), Message.of("error.storage.unchanged"));
  }

  private void wrongMethod(MethodNotAllowedResponse e, Context context) {
    context.header("Allow", AllowedMethods.of(e.getDetails()));
    answer(context, e.getStatus());
  }

  private void unexpected(Exception e, Context context) {
    OptionalInt fault = SenderFault.status(e);
    if (fault.isPresent()) {
      answer(context, fault.getAsInt());
      return;
    }
    LOG.atError().addKeyValue("request", RequestId.of(context)).setCause(e).log("failed");
    answer(context, 500, Message.of("error.wrong"), Message.of("error.wrong.ours"));
  }

  private void answer(Context context, int status) {
    switch (status) {
      case 404 ->
          answer(context, status, Message.of("error.nothing"), Message.of("error.nothing.page"));
      case 405 ->
          answer(context, status, Message.of("error.invalid"), Message.of("error.invalid.call"));
      case 413 ->
          answer(context, status, Message.of("error.large"), Message.of("error.large.request"));
      default ->
          answer(context, status, Message.of("error.invalid"), Message.of("error.invalid.other"));
    }
  }

  private void answer(Context context, int status, Message title, Message message) {
    Texts texts = texts(context);
    answer(context, status, title.in(texts), message.in(texts));
  }

  private void answer(Context context, int status, String title, String message) {
    context.status(status);
    if (Problem.isFor(context.path())) {
      Problem problem = Problem.of(title, status, message, context.path(), RequestId.of(context));
      context.contentType(Problem.MEDIA_TYPE).result(problem.toBytes(json));
    } else {
      View view = new View(status, title, message, ReturnLink.of(context), RequestId.of(context));
      templates.render(context, "error.jte", title, view);
    }
  }
}
