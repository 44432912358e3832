package dev.matinee.skill.dialogue.people;

/** What became of a pairing code that somebody said. */
public enum PairingResult {
  /** The Alexa user is linked with the account that made the code. */
  LINKED,
  /** Wrong, used or expired: the store does not tell which, and the speaker must not learn it. */
  NO_SUCH_CODE,
  /** The tries are used up for now; the code was not looked at. */
  TOO_MANY_TRIES
}
