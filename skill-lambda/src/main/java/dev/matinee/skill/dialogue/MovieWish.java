package dev.matinee.skill.dialogue;

/**
 * A wish for movies, as far as it was understood.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param memberId whose movies
 * @param amount how many
 */
public record MovieWish(HeardNumber memberId, HeardNumber amount) {
  /** Nothing was said yet. */
  public static final MovieWish NOTHING = new MovieWish(HeardNumber.NOTHING, HeardNumber.NOTHING);

  /** What was heard for a slot. */
  public HeardNumber get(WishSlot slot) {
    return switch (slot) {
      case MEMBER_ID -> memberId;
      case AMOUNT -> amount;
    };
  }

  /** This, completed by an earlier wish. */
  MovieWish or(MovieWish earlier) {
    return new MovieWish(memberId.or(earlier.memberId), amount.or(earlier.amount));
  }

  /** What is of use in this wish. */
  MovieWish onlyPositive() {
    return new MovieWish(memberId.onlyPositive(), amount.onlyPositive());
  }

  boolean isComplete() {
    return memberId.positive().isPresent() && amount.positive().isPresent();
  }

  boolean isRefused() {
    return memberId.isRefused() || amount.isRefused();
  }
}
