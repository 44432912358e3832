package dev.matinee.cli.outboxpage;

import dev.matinee.notifications.text.GsmAlphabet;
import dev.matinee.store.OutboxText;
import java.util.List;

/**
 * What the page shows. Immutable.
 *
 * @param texts the latest first
 */
record OutboxView(String csrf, List<OutboxText> texts) {
  /** How much of a message a text takes. */
  static int septets(OutboxText text) {
    return GsmAlphabet.septets(text.text());
  }

  static int mostSeptets() {
    return GsmAlphabet.MESSAGE_SEPTETS;
  }
}
