package dev.matinee.skill.dialogue.heard;

/** What a wish for movies consists of. */
public enum WishSlot {
  /** The number of a public user of the data set. */
  MEMBER_ID("memberId"),
  /** How many movies are wanted. */
  AMOUNT("amount");

  private final String slotName;

  WishSlot(String slotName) {
    this.slotName = slotName;
  }

  /** The name in the interaction model. */
  public String slotName() {
    return slotName;
  }
}
