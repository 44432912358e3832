package dev.matinee.skill.dialogue.heard;

import dev.matinee.store.JoinCode;
import java.util.Optional;

/**
 * What was heard of who watches together.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param letters of the code of an evening, as they were heard; empty where none was said
 * @param user of the data set
 * @param other user of the data set
 * @param name of a person beside the speaker
 */
public record HeardCompany(
    Optional<String> letters, HeardNumber user, HeardNumber other, Optional<String> name) {
  /** Nothing was said. */
  public static final HeardCompany NOTHING =
      new HeardCompany(
          Optional.empty(), HeardNumber.NOTHING, HeardNumber.NOTHING, Optional.empty());

  /** The code of an evening; empty where the letters are none. */
  public Optional<JoinCode> code() {
    return letters.flatMap(JoinCode::typed);
  }

  /** Whether users of the data set were named, understood or not. */
  public boolean namesUsers() {
    return !user.isMissing() || !other.isMissing();
  }
}
