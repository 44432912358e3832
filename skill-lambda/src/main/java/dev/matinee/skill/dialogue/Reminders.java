package dev.matinee.skill.dialogue;

/** Reminders that a person's device speaks while the skill is not open. */
public interface Reminders {
  /** What came of a wish to be reminded. */
  enum Outcome {
    /** From now on there is one. */
    SET,
    /** There was one before. */
    STANDS,
    /** The person has not let the skill set any. */
    NOT_ALLOWED,
    /** The device or the service does not do it, or cannot be reached. */
    NOT_POSSIBLE
  }

  /** None can be set. */
  Reminders NONE = words -> Outcome.NOT_POSSIBLE;

  /**
   * Reminds the person every Friday at seven in the evening, by the clock of the device.
   *
   * @param words that are said then
   */
  Outcome everyWeek(String words);
}
