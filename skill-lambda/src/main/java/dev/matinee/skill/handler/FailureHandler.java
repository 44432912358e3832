package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import dev.matinee.skill.dialogue.SmallTalk;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Wording;
import dev.matinee.store.StoreUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apologises for what went wrong. The log says where it went wrong, and nothing of what the person
 * said.
 */
final class FailureHandler implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  private final Wording wording;

  FailureHandler(Wording wording) {
    this.wording = wording;
  }

  @Override
  public boolean canHandle(HandlerInput input, Throwable failure) {
    return Conversations.include(input);
  }

  @Override
  public Optional<Response> handle(HandlerInput input, Throwable failure) {
    log(input, failure);
    SmallTalk smallTalk = Turn.of(input, wording).smallTalk();
    boolean storeDown = failure instanceof StoreUnavailableException;
    Answer answer = storeDown ? smallTalk.storeDown() : smallTalk.failure();
    Optional<OnScreen> shown =
        Screen.isThere(input)
            ? Optional.of(AnsweredRequest.words(answer, input))
            : Optional.empty();
    return AlexaResponse.of(answer, shown, input);
  }

  private static void log(HandlerInput input, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    LOG.error(
        "{} failed with {} caused by {} at {}",
        input.getRequest().getType(),
        failure.getClass().getName(),
        root.getClass().getName(),
        trace.length == 0 ? "an unknown place" : trace[0]);
  }
}
