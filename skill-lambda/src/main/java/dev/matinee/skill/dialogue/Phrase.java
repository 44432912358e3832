package dev.matinee.skill.dialogue;

import java.util.Locale;

/**
 * A sentence of the speech bundles. {@code ASK_AMOUNT_MORE} has the key {@code ask.amount.more}.
 */
public enum Phrase {
  WELCOME,
  WELCOME_MORE,
  WELCOME_BACK,
  WELCOME_BACK_MORE,
  LINKED,
  CODE_WRONG,
  CODE_PAUSE,
  UNLINKED,
  NOT_LINKED,
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
  LIST_OWN,
  LIST_FEWER,
  LIST_MORE,
  LIST_OLD,
  LIST_CHANGED,
  LIST_NONE,
  LIST_NONE_OWN,
  PAGE,
  PAGE_FIRST,
  PAGE_NONE,
  PAGE_NONE_MORE,
  GO_ON,
  GO_ON_MORE,
  NO_LIST_YET,
  WHICH_ONE,
  WHICH_ONE_OF,
  WHICH_ONE_MORE,
  MOVIE_GENRES,
  MOVIE_STARS,
  MOVIE_MATCH,
  MOVIE_MORE,
  WHY,
  WHY_POPULAR,
  SITE_ADDRESS,
  TITLE_PLAIN,
  TITLE_YEAR,
  CARD_HEADING,
  CARD_HEADING_OWN,
  CARD_LINE,
  CARD_LINE_YEAR,
  ANYTHING_ELSE,
  ANYTHING_ELSE_MORE,
  HELP,
  HELP_ASKED,
  NOT_UNDERSTOOD,
  MISHEARD,
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
