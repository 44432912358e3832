package dev.matinee.skill.dialogue;

import java.util.Locale;

/**
 * A sentence of the speech bundles. {@code ASK_AMOUNT_MORE} has the key {@code ask.amount.more}.
 */
public enum Phrase {
  WELCOME,
  WELCOME_MORE,
  ASK_BOTH,
  ASK_BOTH_MORE,
  ASK_ID,
  ASK_ID_MORE,
  ASK_AMOUNT,
  ASK_AMOUNT_MORE,
  AGAIN_BOTH,
  AGAIN_ID,
  AGAIN_AMOUNT,
  LIST,
  LIST_FEWER,
  LIST_MORE,
  LIST_OLD,
  LIST_NONE,
  SITE_ADDRESS,
  TITLE_PLAIN,
  TITLE_YEAR,
  CARD_HEADING,
  CARD_LINE,
  CARD_LINE_YEAR,
  ANYTHING_ELSE,
  ANYTHING_ELSE_MORE,
  HELP,
  NOT_UNDERSTOOD,
  NOT_POSSIBLE,
  NOTHING_TO_REPEAT,
  GOODBYE,
  STORE_DOWN,
  FAILURE;

  /** The key in the speech bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
