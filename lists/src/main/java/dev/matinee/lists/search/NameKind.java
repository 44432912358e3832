package dev.matinee.lists.search;

/** What a name is for its movie. */
enum NameKind {
  /** Its title. */
  TITLE,
  /** Another title of it. */
  OTHER,
  /** A part of its title, up to a colon or a dash or from one on. */
  PART
}
