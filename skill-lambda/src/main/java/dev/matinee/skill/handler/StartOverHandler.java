package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "start over": from the first words, with nothing remembered. */
final class StartOverHandler extends IntentHandler {
  private final AccountDialogue accounts;

  StartOverHandler(Optional<String> siteHost, AccountDialogue accounts) {
    super("AMAZON.StartOverIntent", siteHost);
    this.accounts = accounts;
  }

  @Override
  Answer answer(Turn turn) {
    return accounts.welcome(turn.alexaUserId(), turn.phrases());
  }
}
