package dev.matinee.skill.dialogue.heard;

import java.util.HashMap;
import java.util.Map;

/**
 * A wish for movies, as far as it was understood.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param memberId whose movies
 * @param amount how many
 * @param selection which ones
 * @param kind what is done with them
 */
public record MovieWish(
    HeardNumber memberId, HeardNumber amount, Selection selection, WishKind kind) {
  /** Nothing was said yet. */
  public static final MovieWish NOTHING = new MovieWish(HeardNumber.NOTHING, HeardNumber.NOTHING);

  /** One movie by chance. */
  public static final MovieWish SURPRISE =
      new MovieWish(HeardNumber.NOTHING, HeardNumber.NOTHING, Selection.ALL, WishKind.SURPRISE);

  /** A wish for any movies. */
  public MovieWish(HeardNumber memberId, HeardNumber amount) {
    this(memberId, amount, Selection.ALL, WishKind.LIST);
  }

  /** What was heard for a slot. */
  public HeardNumber get(WishSlot slot) {
    return switch (slot) {
      case MEMBER_ID -> memberId;
      case AMOUNT -> amount;
    };
  }

  /** What was heard, by the names of the slots. */
  public Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (WishSlot slot : WishSlot.values()) {
      get(slot).words().ifPresent(heard -> words.put(slot.slotName(), heard));
    }
    return words;
  }

  /** This for some movies only. */
  public MovieWish only(Selection wanted) {
    return new MovieWish(memberId, amount, wanted, kind);
  }

  /** This for the movies that many people know. */
  public MovieWish popular() {
    return new MovieWish(memberId, amount, selection, WishKind.POPULAR);
  }

  /** This for any list. */
  public MovieWish ofAnyList() {
    return new MovieWish(memberId, amount, selection, WishKind.LIST);
  }

  /** This without the number of a user, which was a pairing code. */
  public MovieWish withoutMemberId() {
    return new MovieWish(HeardNumber.NOTHING, amount, selection, kind);
  }

  /** This, completed by the earlier wish that it belongs to. */
  public MovieWish or(MovieWish earlier) {
    return new MovieWish(
        memberId.or(earlier.memberId),
        amount.or(earlier.amount),
        selection.namesNothing() ? earlier.selection.leavingOut(selection.without()) : selection,
        kind == WishKind.LIST ? earlier.kind : kind);
  }

  /** What is of use in this wish. */
  public MovieWish onlyPositive() {
    return new MovieWish(memberId.onlyPositive(), amount.onlyPositive(), selection, kind);
  }

  /** Only for a list that the person did not narrow is the length asked for. */
  public boolean needsAmount() {
    return isForAnyList() && amount.positive().isEmpty();
  }

  /** Whether it is a plain wish for a list, which may be that of anybody. */
  public boolean isForAnyList() {
    return kind == WishKind.LIST && selection.namesNothing();
  }

  public boolean isComplete() {
    return memberId.positive().isPresent() && !needsAmount();
  }

  public boolean isRefused() {
    return memberId.isRefused() || amount.isRefused();
  }
}
