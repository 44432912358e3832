package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.JoinCode;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Finds evenings: those of the speaker, and those whose code is said. Who guesses codes has to
 * wait.
 *
 * <p>Safe for use by any number of threads.
 */
public final class Evenings {
  private static final int TWO = 2;

  private final EveningStore evenings;
  private final LinkedAccounts accounts;

  public Evenings(EveningStore evenings, LinkedAccounts accounts) {
    this.evenings = evenings;
    this.accounts = accounts;
  }

  /** What became of a code that was said. */
  public record Found(Optional<Company> company, boolean tooManyTries) {}

  /**
   * The evening of a code. A member need not guess it; others have as many tries as for pairing
   * codes.
   *
   * @throws StoreException if it cannot be read
   */
  public Found find(JoinCode code, Speaker speaker) {
    Optional<Company> own =
        accounts
            .of(speaker)
            .flatMap(account -> evenings.find(code).flatMap(found -> found.member(account)))
            .map(member -> Company.of(code));
    if (own.isPresent()) {
      return new Found(own, false);
    }
    if (!accounts.mayTryEveningCode(speaker)) {
      return new Found(Optional.empty(), true);
    }
    return new Found(evenings.find(code).map(found -> Company.spoken(code)), false);
  }

  /**
   * The evening of the speaker with somebody else; of several the one that ends last.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<Company> latest(Speaker speaker) {
    return of(speaker).stream().findFirst().map(evening -> Company.of(evening.code()));
  }

  /**
   * The speaker and a member of one of their evenings, by the name that the member has there.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<Company> with(String name, Speaker speaker) {
    Optional<UserId> account = accounts.of(speaker);
    for (Evening evening : of(speaker)) {
      Optional<EveningMember> partner =
          evening.members().stream()
              .filter(member -> !account.equals(Optional.of(member.userId())))
              .filter(member -> PersonName.isMeant(member.name(), name))
              .findFirst();
      if (partner.isPresent()) {
        return Optional.of(
            evening.members().size() == TWO
                ? Company.of(evening.code())
                : Company.of(evening.code(), partner.get()));
      }
    }
    return Optional.empty();
  }

  private List<Evening> of(Speaker speaker) {
    return accounts.of(speaker).map(evenings::evenings).orElse(List.of()).stream()
        .filter(evening -> evening.members().size() >= TWO)
        .toList();
  }
}
