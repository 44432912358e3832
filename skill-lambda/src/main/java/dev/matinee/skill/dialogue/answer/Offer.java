package dev.matinee.skill.dialogue.answer;

/** What a "yes" to the last question means. */
public enum Offer {
  /** The person's own movies are read out. */
  RECOMMEND,
  /** The list goes on. */
  NEXT,
  /** Another movie is picked by chance. */
  SURPRISE,
  /** What is new in the person's own list is named. */
  NEWS
}
