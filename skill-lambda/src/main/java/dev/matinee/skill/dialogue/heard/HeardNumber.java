package dev.matinee.skill.dialogue.heard;

import dev.matinee.store.HeardList;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was heard where a number was expected: nothing, a number above zero, or something that is of
 * no use.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param words as they were heard; empty where nothing was said
 */
public record HeardNumber(Optional<String> words) {
  /** Nothing was said. */
  public static final HeardNumber NOTHING = new HeardNumber(Optional.empty());

  private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,40}");
  private static final Pattern CODE = Pattern.compile("[0-9]{8}");
  private static final Pattern POSITION = Pattern.compile("(?<number>[1-9][0-9]?)(st|nd|rd|th)?");
  private static final Optional<String> LAST = Optional.of("last");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Something was said. */
  public static HeardNumber of(String words) {
    return new HeardNumber(Optional.of(words.strip()));
  }

  /** A number above zero; one beyond {@code long} is the largest {@code long}. */
  public OptionalLong positive() {
    return words
        .filter(text -> POSITIVE.matcher(text).matches())
        .map(text -> OptionalLong.of(new BigInteger(text).min(LARGEST).longValue()))
        .orElse(OptionalLong.empty());
  }

  /** The digits of a pairing code, which are eight; a number of that length is never a user. */
  public Optional<String> pairingCode() {
    return words.map(text -> text.replaceAll("[ -]", "")).filter(CODE.asMatchPredicate());
  }

  /** A position among the titles that are spoken: "2" or "2nd". */
  public OptionalLong position() {
    return words
        .map(text -> POSITION.matcher(text))
        .filter(Matcher::matches)
        .map(form -> Long.parseLong(form.group("number")))
        .filter(number -> number <= HeardList.MAX_MOVIES)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Whether it is the position after which no other comes. */
  public boolean isLast() {
    return words.equals(LAST);
  }

  public boolean isMissing() {
    return words.isEmpty();
  }

  /** Whether something was said that is no number above zero. */
  public boolean isRefused() {
    return !isMissing() && positive().isEmpty();
  }

  /** This, or what was heard earlier where nothing was said now. */
  HeardNumber or(HeardNumber earlier) {
    return isMissing() ? earlier : this;
  }

  /** This where it is of use, else nothing. */
  HeardNumber onlyPositive() {
    return positive().isPresent() ? this : NOTHING;
  }
}
