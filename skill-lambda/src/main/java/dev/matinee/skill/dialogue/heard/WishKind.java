package dev.matinee.skill.dialogue.heard;

/** What is done with a list, once it is known whose. */
public enum WishKind {
  /** Titles from its top are read out. */
  LIST,
  /** One movie is picked by chance. */
  SURPRISE,
  /** Titles of the movies that many people know are read out, to linked people too. */
  POPULAR
}
