package dev.matinee.web.api;

import dev.matinee.web.http.Problem;
import dev.matinee.web.http.RequestId;
import io.javalin.http.Context;

/** Somebody wants to change a history that is another by now. */
final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long currentVersion;

  StaleVersionException(long currentVersion) {
    super("the history has version " + currentVersion);
    this.currentVersion = currentVersion;
  }

  /** Tells the version that it has, for another try. */
  void answer(Context context, JsonAnswer answer) {
    context.header("ETag", EntityTag.ofHistory(currentVersion).value());
    Problem problem =
        Problem.of(
            "Changed meanwhile",
            412,
            "Nothing was done, since the history has version " + currentVersion + " now.",
            context.path(),
            RequestId.of(context));
    answer.problem(context, problem, "historyVersion", currentVersion);
  }
}
