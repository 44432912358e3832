package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The people who linked their accounts at the devices of one Alexa user, each by a code of their
 * own. A code tells their name, by which the others speak of them.
 *
 * <p>Safe for use by any number of threads.
 */
public final class Household {
  private final LinkedAccounts accounts;

  public Household(LinkedAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Whether the speaker is one of them: by their own voice, or by the Alexa user where Alexa does
   * not know the voice.
   *
   * @throws StoreException if it cannot be read
   */
  public boolean has(Speaker speaker) {
    return accounts.ownOf(speaker).isPresent();
  }

  /**
   * The speaker and another one of them.
   *
   * @param name of the other, as it was heard
   * @throws StoreException if it cannot be read
   */
  public Optional<Company> with(String name, Speaker speaker) {
    return accounts
        .ownOf(speaker)
        .flatMap(own -> other(own, speaker, known -> PersonName.isMeant(known, name)))
        .flatMap(VoiceLink::name)
        .map(Company::ofHousehold);
  }

  /**
   * The other one of a company, with a name.
   *
   * @throws StoreException if it cannot be read
   */
  Optional<VoiceLink> partner(Company company, UserId own, Speaker speaker) {
    return other(own, speaker, known -> company.partner().equals(Optional.of(Company.mark(known))));
  }

  private Optional<VoiceLink> other(UserId own, Speaker speaker, Predicate<String> named) {
    return accounts.household(speaker).stream()
        .filter(link -> !link.userId().equals(own))
        .filter(link -> link.name().filter(named).isPresent())
        .findFirst();
  }
}
