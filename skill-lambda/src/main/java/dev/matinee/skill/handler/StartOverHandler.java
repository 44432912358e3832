package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;

/** "start over": the list from its top, or from the first words where there is none. */
final class StartOverHandler extends IntentHandler {
  private final AccountDialogue accounts;
  private final ListDialogue list;

  StartOverHandler(Optional<String> siteHost, AccountDialogue accounts, ListDialogue list) {
    super("AMAZON.StartOverIntent", siteHost);
    this.accounts = accounts;
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    if (turn.isInList()) {
      return list.fromTheTop(turn.listener());
    }
    return accounts.welcome(turn.speaker(), turn.phrases());
  }
}
