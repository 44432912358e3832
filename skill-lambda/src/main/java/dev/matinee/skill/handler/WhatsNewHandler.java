package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.NewsDialogue;
import java.util.Optional;

/** "anything new?" */
final class WhatsNewHandler extends IntentHandler {
  private final NewsDialogue news;

  WhatsNewHandler(Optional<String> siteHost, NewsDialogue news) {
    super("WhatsNewIntent", siteHost);
    this.news = news;
  }

  @Override
  Answer answer(Turn turn) {
    return news.news(turn.listener());
  }
}
