package dev.matinee.serving.evening;

import dev.matinee.store.EveningMember;
import dev.matinee.store.RecommendedMovie;
import java.util.Optional;

/**
 * What a movie of an evening's list means to one member.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param member who it is
 * @param movie as the member's own list has it, with match and reason; empty where the member told
 *     nothing of their taste, or the model does not rank it for them
 */
public record MemberMatch(EveningMember member, Optional<RecommendedMovie> movie) {
  private static final int EVEN_CHANCE = 50;

  /**
   * Whether it suits the member: they like it by an even chance or better; on thin evidence,
   * whether any of their ratings speaks for it.
   */
  public boolean suits() {
    return movie
        .map(
            own ->
                own.match().isPresent()
                    ? own.match().getAsInt() >= EVEN_CHANCE
                    : !own.because().isEmpty())
        .orElse(false);
  }
}
