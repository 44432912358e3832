package dev.matinee.recommender.internal.snapshot;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a section of a snapshot holds. Codes are part of the file format: one that was given stays,
 * and a reader passes over those that it does not know.
 */
public enum SectionKind {
  /** Name of the data set, UTF-8. */
  NAME(1),
  /** Genres and items. */
  CATALOGUE(2),
  /** The scale of ratings, and their digest. */
  SCALE(3),
  /** 8 bytes a user, ascending. */
  USER_IDS(4),
  /** 8 bytes an item, ascending. */
  ITEM_IDS(5),
  /** 4 bytes a user and one more: where the rows begin. */
  ROW_STARTS(6),
  /** 4 bytes a rating, by user. */
  ROW_ITEMS(7),
  /** 2 bytes a rating, by user. */
  ROW_LEVELS(8),
  /** 4 bytes an item and one more: where the runs of equal ratings begin. */
  ITEM_RUNS(9),
  /** 2 bytes a run. */
  RUN_LEVELS(10),
  /** 4 bytes a run. */
  RUN_ENDS(11),
  /** 4 bytes a rating, by run. */
  RUN_USERS(12),
  /** 4 bytes a rating, by user: the lower half of its time. None where no rating is dated. */
  LOW_TIMES(13),
  /** 4 bytes a rating, by user: the upper half of its time. None where that is zero throughout. */
  HIGH_TIMES(14),
  /**
   * Three numbers of 8 bytes an item, ascending by the first: its id, its number at IMDb and at
   * TMDB, -1 where one is not known. None where no item is linked.
   */
  ITEM_LINKS(15),
  /** Other titles of items. None where no item has one. */
  OTHER_TITLES(16),
  /** Tags of items, and how many people gave each. None where no item has one. */
  ITEM_TAGS(17),
  /** Names of users. None where their ids are numbers. */
  USER_NAMES(18),
  /** Names of items. None where their ids are numbers. */
  ITEM_NAMES(19),
  /** What a trained model is called and was made of; its parts follow in their order. */
  MODEL(32),
  /** A part of the model before, 8 bytes a number. */
  MODEL_LONGS(33),
  /** A part of the model before, 4 bytes a number. */
  MODEL_INTS(34),
  /** A part of the model before, 4 bytes a number. */
  MODEL_FLOATS(35),
  /** A part of the model before. */
  MODEL_BYTES(36);

  private final int code;

  SectionKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The kind of a code, empty for one of a later writer. */
  static Optional<SectionKind> of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findAny();
  }
}
