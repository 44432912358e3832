package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.spoken.Together;
import dev.matinee.skill.dialogue.spoken.Together.Person;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.JoinCode;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.storedlists.together.JointList;
import dev.matinee.storedlists.together.ListedPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the lists of people who watch together of the stored list of each of them, as the site
 * makes that of an evening.
 *
 * <p>Safe for use by any number of threads.
 */
public final class JointLists {
  private final EveningStore evenings;
  private final RecommendationStore lists;
  private final HistoryStore histories;
  private final LinkedAccounts accounts;
  private final Household household;

  /**
   * Reads from these stores.
   *
   * @param lists of each person, with titles
   * @param histories what they said of movies
   */
  public JointLists(
      EveningStore evenings,
      RecommendationStore lists,
      HistoryStore histories,
      LinkedAccounts accounts) {
    this.evenings = evenings;
    this.lists = lists;
    this.histories = histories;
    this.accounts = accounts;
    this.household = new Household(accounts);
  }

  /**
   * The joint list; empty where the evening is over, the speaker may not hear it, or none of the
   * people has a list.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<Together> of(Company company, Speaker speaker) {
    if (company.evening().isPresent()) {
      return ofEvening(company, company.evening().get(), speaker);
    }
    return company.isHousehold()
        ? accounts.ownOf(speaker).flatMap(own -> ofHousehold(company, own, speaker))
        : Listed.together(company, ofUsers(company.users()), GroupStrategy.DEFAULT);
  }

  /** The speaker first, who chooses first where people choose in turn. */
  private Optional<Together> ofHousehold(Company company, UserId own, Speaker speaker) {
    return household
        .partner(company, own, speaker)
        .flatMap(
            partner ->
                Listed.together(
                    company,
                    List.of(
                        listed(own, new Person(Optional.empty(), OptionalLong.empty(), true)),
                        listed(
                            partner.userId(),
                            new Person(partner.name(), OptionalLong.empty(), false))),
                    GroupStrategy.DEFAULT));
  }

  private Optional<Together> ofEvening(Company company, JoinCode code, Speaker speaker) {
    Optional<UserId> account = accounts.of(speaker);
    return evenings
        .find(code)
        .filter(evening -> company.spoken() || account.flatMap(evening::member).isPresent())
        .flatMap(
            evening ->
                Listed.together(
                    company, listed(company, evening, account), JointList.strategy(evening)));
  }

  private List<Listed> listed(Company company, Evening evening, Optional<UserId> account) {
    Optional<EveningMember> own = account.flatMap(evening::member);
    Predicate<EveningMember> wanted =
        member ->
            company.partner().isEmpty()
                || own.equals(Optional.of(member))
                || company.partner().get().equals(Company.mark(member.name()));
    return evening.members().stream().filter(wanted).map(member -> listed(member, own)).toList();
  }

  /** The names of members are for members alone, as on the site. */
  private Listed listed(EveningMember member, Optional<EveningMember> own) {
    Person person =
        new Person(
            own.map(inside -> member.name()),
            OptionalLong.empty(),
            own.equals(Optional.of(member)));
    return listed(member.userId(), person);
  }

  private Listed listed(UserId userId, Person person) {
    Optional<ListWithHistoryVersion> stored = lists.findWithHistoryVersion(userId);
    return new Listed(
        person, ListedPerson.of(histories.read(userId), () -> moviesOf(stored)), stored);
  }

  private static List<RecommendedMovie> moviesOf(Optional<ListWithHistoryVersion> stored) {
    return stored.map(found -> found.list().moviesWithSaved()).orElse(List.of());
  }

  /**
   * What users of the data set rated is not stored. Their lists hold none of it, so what is in all
   * of the lists is known to none of them; where nothing is, the lists count as they are.
   */
  private List<Listed> ofUsers(List<Long> users) {
    List<Optional<ListWithHistoryVersion>> stored =
        users.stream().map(UserId::ofDataSetUser).map(lists::findWithHistoryVersion).toList();
    Set<Long> all = new HashSet<>();
    stored.forEach(list -> all.addAll(ids(list)));
    Set<Long> common = new HashSet<>(all);
    stored.forEach(list -> common.retainAll(ids(list)));
    Set<Long> left = new HashSet<>(common.isEmpty() ? Set.of() : all);
    left.removeAll(common);
    return IntStream.range(0, users.size())
        .mapToObj(at -> listed(users.get(at), stored.get(at), left))
        .toList();
  }

  private static Listed listed(
      long user, Optional<ListWithHistoryVersion> stored, Set<Long> leftOut) {
    return new Listed(
        new Person(Optional.empty(), OptionalLong.of(user), false),
        new ListedPerson(stored.isPresent(), leftOut, () -> moviesOf(stored)),
        stored);
  }

  private static Set<Long> ids(Optional<ListWithHistoryVersion> stored) {
    return moviesOf(stored).stream().map(RecommendedMovie::id).collect(Collectors.toSet());
  }
}
