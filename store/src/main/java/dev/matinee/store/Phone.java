package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The telephone number of a person who wants to be told something by text message. It is removed
 * with the person, and never in a log.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId whose it is: an account or a guest
 * @param version 1 at first; every change raises it by one
 * @param number in the form of E.164, such as {@code +493012345678}
 * @param numberHash by which it is known where it must not be: {@link PhoneStore#hash} of it
 * @param consent to messages to this number
 * @param verifiedAt when its owner typed a code that was sent to it; empty before that
 * @param code that was sent last and not typed yet
 * @param wishes for what
 * @param told what was told already
 * @param expiresAt from this second on, it is as if it had never been; always there for a guest,
 *     never for an account
 */
public record Phone(
    UserId userId,
    long version,
    String number,
    String numberHash,
    PhoneConsent consent,
    Optional<Instant> verifiedAt,
    Optional<PhoneCode> code,
    TextWishes wishes,
    TextsTold told,
    Optional<Instant> expiresAt) {
  private static final String E164 = "\\+[1-9][0-9]{5,14}";
  private static final int SHOWN = 2;

  /**
   * @throws IllegalArgumentException if the person is a user of the data set, the version is below
   *     1, the number is not in the form of E.164, its hash is empty, or a guest's has no end
   */
  public Phone {
    if (userId.isAccount() == expiresAt.isPresent() || userId.dataSetUser().isPresent()) {
      throw new IllegalArgumentException(
          "a number is an account's, or a guest's that expires, got that of " + userId);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be 1 or more, got " + version);
    }
    if (!number.matches(E164) || numberHash.isEmpty()) {
      throw new IllegalArgumentException("a number must be in the form of E.164, with its hash");
    }
    verifiedAt = verifiedAt.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    expiresAt = expiresAt.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  public boolean isExpired(Instant now) {
    return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
  }

  public boolean isVerified() {
    return verifiedAt.isPresent();
  }

  /** With another code, or none. */
  public Phone withCode(Optional<PhoneCode> next) {
    return next(verifiedAt, next, wishes, told);
  }

  /** Verified, which uses the code up. */
  public Phone verified(Instant now) {
    return next(Optional.of(now), Optional.empty(), wishes, told);
  }

  public Phone withWishes(TextWishes next) {
    return next(verifiedAt, code, next, told);
  }

  public Phone withTold(TextsTold next) {
    return next(verifiedAt, code, wishes, next);
  }

  private Phone next(
      Optional<Instant> verified, Optional<PhoneCode> sent, TextWishes wanted, TextsTold said) {
    return new Phone(
        userId, version + 1, number, numberHash, consent, verified, sent, wanted, said, expiresAt);
  }

  /** The same as the first version of an account's, for a guest who signed up. */
  public Phone of(UserId account) {
    return new Phone(
        account, 1, number, numberHash, consent, verifiedAt, code, wishes, told, Optional.empty());
  }

  /** As it is shown: its last two digits. */
  public String masked() {
    return "…" + number.substring(number.length() - SHOWN);
  }

  /** Without the number and what it is found by, since it ends in logs. */
  @Override
  public String toString() {
    return "Phone[userId=" + userId + ", version=" + version + "]";
  }
}
