package dev.matinee.lists.search;

/** How well a name fits what was said, the best first. */
enum MatchRank {
  /** The title with its article. */
  WHOLE,
  /** The title, but for its article or for where a word ends. */
  TITLE,
  /** Another title. */
  OTHER_TITLE,
  /** A part of a title, up to a colon or a dash or from one on. */
  PART,
  /** The beginning of a title. */
  BEGINNING,
  /** Three or more words of a title in their order, with others between. */
  WITHIN,
  /** A title with an error in some of its longer words. */
  NEAR,
  /** A part of a title with such errors. */
  NEAR_PART,
  /** Not at all. */
  NONE;

  boolean isBetterThan(MatchRank other) {
    return compareTo(other) < 0;
  }
}
