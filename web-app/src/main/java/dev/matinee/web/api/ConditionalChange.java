package dev.matinee.web.api;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes a history and answers with its new version, unless the request has a header {@code
 * If-Match} that names another version than it has; {@link ListHeader} says which list led to it. A
 * change that changes nothing leaves the version as it is, so that it may be repeated. Safe for use
 * by any number of threads.
 */
record ConditionalChange(PersonalHistories histories, JsonAnswer answer) {
  /**
   * Durable when this returns.
   *
   * @param body makes the answer of the history as it is then
   */
  void run(
      Context context,
      UserId owner,
      EventSource source,
      UnaryOperator<History> change,
      Function<History, Object> body) {
    Optional<String> ifMatch = Optional.ofNullable(context.header("If-Match"));
    Optional<String> list = ListHeader.of(context);
    try {
      History changed =
          histories.change(owner, source, list, before -> changed(before, change, ifMatch)).after();
      context.header("ETag", EntityTag.ofHistory(changed.version()).value());
      answer.ok(context, body.apply(changed));
    } catch (StaleVersionException e) {
      e.answer(context, answer);
    } catch (HistoryFullException e) {
      throw new RefusedException(
          409,
          "The history is full",
          "It holds " + History.MAX_ENTRIES + " films at most. Take some out first.");
    }
  }

  /** Runs for every try to write, so that the condition holds for the state that is changed. */
  private static History changed(
      History before, UnaryOperator<History> change, Optional<String> ifMatch) {
    if (!ifMatch.map(EntityTag.ofHistory(before.version())::isAmong).orElse(true)) {
      throw new StaleVersionException(before.version());
    }
    return change.apply(before);
  }
}
