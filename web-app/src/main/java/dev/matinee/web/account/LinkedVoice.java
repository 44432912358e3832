package dev.matinee.web.account;

import dev.matinee.store.VoiceLink;
import java.util.Locale;

/**
 * A link to a user of Alexa, whose id no page shows. Immutable.
 *
 * @param name what forms call it
 * @param label tells it from other links
 */
public record LinkedVoice(String name, String label, ShownTime since) {
  private static final int SHOWN_DIGITS = 4;

  static LinkedVoice of(VoiceLink link) {
    String name = PublicName.of(link.alexaUserId());
    String label = name.substring(0, SHOWN_DIGITS).toUpperCase(Locale.ROOT);
    return new LinkedVoice(name, label, new ShownTime(link.linkedAt()));
  }
}
