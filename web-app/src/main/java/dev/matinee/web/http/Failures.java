package dev.matinee.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.model.NotReadyException;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that failed: programs with a problem (RFC 9457), people with a page that says
 * what is wrong and what to do next. Safe for use by any number of threads.
 */
public record Failures(Templates templates, ObjectMapper json) {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

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
          answer(context, e.status(), e.title(), e.detail());
        });
    routes.exception(StoreUnavailableException.class, this::storeAway);
    routes.exception(
        PersonGoneException.class,
        (e, context) ->
            answer(
                context,
                410,
                "This account is deleted",
                "Nothing was stored, since the account is deleted. Log in again if it is not."));
    routes.exception(
        NotReadyException.class,
        (e, context) -> {
          context.header("Retry-After", "2");
          answer(
              context,
              503,
              "Not ready yet",
              "Matinee cannot answer now: " + e.getMessage() + ". Please try again in a moment.");
        });
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, e.getStatus()));
    routes.exception(Exception.class, this::unexpected);
  }

  private void storeAway(StoreUnavailableException e, Context context) {
    LOG.atWarn()
        .addKeyValue("request", RequestId.of(context))
        .addKeyValue("cause", e.getMessage())
        .log("the store is out of reach");
    context.header("Retry-After", "5");
    answer(
        context,
        503,
        "Our storage is out of reach",
        "Our storage is out of reach: nothing was changed that we know of. Please try again in a few seconds.");
  }

  private void unexpected(Exception e, Context context) {
    LOG.atError().addKeyValue("request", RequestId.of(context)).setCause(e).log("failed");
    answer(context, 500, "Something went wrong", "It is our fault. Please try again in a moment.");
  }

  private void answer(Context context, int status) {
    switch (status) {
      case 404 -> answer(context, status, "There is nothing here", "This page does not exist.");
      case 405 ->
          answer(
              context, status, "That is not a valid request", "This address takes no such call.");
      case 413 -> answer(context, status, "That is too much", "The request is too large.");
      default ->
          answer(context, status, "That is not a valid request", "The request cannot be answered.");
    }
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
