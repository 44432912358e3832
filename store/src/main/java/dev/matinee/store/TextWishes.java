package dev.matinee.store;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What a person wants to be told by text message, and how. Immutable.
 *
 * @param whenReady whenever a list is ready, after an import or the questionnaire
 * @param weekly once a week, if there is something new
 * @param language of the messages
 * @param zone in which it must not be night
 */
public record TextWishes(boolean whenReady, boolean weekly, Locale language, ZoneId zone) {
  /** The same with other wishes. */
  public TextWishes with(boolean ready, boolean eachWeek) {
    return new TextWishes(ready, eachWeek, language, zone);
  }
}
