package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "unlink my account" */
final class UnlinkAccountHandler extends IntentHandler {
  private final AccountDialogue accounts;

  UnlinkAccountHandler(Optional<String> siteHost, AccountDialogue accounts) {
    super("UnlinkAccountIntent", siteHost);
    this.accounts = accounts;
  }

  @Override
  Answer answer(Turn turn) {
    return accounts.unlink(turn.speaker(), turn.phrases());
  }
}
