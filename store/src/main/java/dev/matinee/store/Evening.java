package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two or more people who want a list of movies together.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param code what people join by
 * @param version 1 at the start; every change raises it by one
 * @param strategy the name of how the members' lists become one; 1 to {@value #MAX_STRATEGY}
 *     characters
 * @param members 1 to {@value #MAX_MEMBERS} in the order in which they joined, each person once.
 *     The first one may end the evening: who started it, and when they left, who joined next
 * @param expiresAt from this second on, it is as if it had never been
 */
public record Evening(
    JoinCode code, long version, String strategy, List<EveningMember> members, Instant expiresAt) {
  /** How many people may be in. */
  public static final int MAX_MEMBERS = 8;

  /** How long the name of a strategy may be. */
  public static final int MAX_STRATEGY = 40;

  /**
   * @throws IllegalArgumentException if the version is below 1, the name of the strategy has a
   *     wrong length, or there is no member, or a person twice
   * @throws EveningFullException above {@link #MAX_MEMBERS} members
   */
  public Evening {
    if (version < 1) {
      throw new IllegalArgumentException("version must be 1 or more, got " + version);
    }
    if (strategy.isEmpty() || strategy.length() > MAX_STRATEGY) {
      throw new IllegalArgumentException(
          "strategy must have 1 to " + MAX_STRATEGY + " characters, got " + strategy);
    }
    members = List.copyOf(members);
    requireMembers(members);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void requireMembers(List<EveningMember> members) {
    if (members.size() > MAX_MEMBERS) {
      throw new EveningFullException(members.size());
    }
    Set<UserId> people = new HashSet<>();
    members.forEach(member -> people.add(member.userId()));
    if (members.isEmpty() || people.size() < members.size()) {
      throw new IllegalArgumentException(
          "members must be 1 or more different people, got " + members);
    }
  }

  /** An evening that starts with one person, and ends {@link Retention#EVENING} later. */
  public static Evening start(
      JoinCode code, String strategy, EveningMember starter, Instant startedAt) {
    return new Evening(code, 1, strategy, List.of(starter), startedAt.plus(Retention.EVENING));
  }

  /** Who may end it. */
  public EveningMember starter() {
    return members.get(0);
  }

  /** The member who is a person; empty where they are not in. */
  public Optional<EveningMember> member(UserId userId) {
    return members.stream().filter(member -> member.userId().equals(userId)).findAny();
  }

  /** The members who were not in before. */
  public List<EveningMember> joinedSince(Evening before) {
    return members.stream().filter(member -> before.member(member.userId()).isEmpty()).toList();
  }

  /**
   * With one more member, who is the last one; unchanged for somebody who is in.
   *
   * @throws EveningFullException above {@link #MAX_MEMBERS} members
   */
  public Evening with(EveningMember member) {
    if (member(member.userId()).isPresent()) {
      return this;
    }
    List<EveningMember> more = new ArrayList<>(members);
    more.add(member);
    return next(strategy, more);
  }

  /**
   * Without a person; unchanged for somebody who is not in.
   *
   * @throws IllegalArgumentException if it was the only member: then {@linkplain
   *     EveningStore#delete delete} the evening
   */
  public Evening without(UserId userId) {
    return member(userId).isEmpty() ? this : next(strategy, others(userId));
  }

  private List<EveningMember> others(UserId userId) {
    return members.stream().filter(member -> !member.userId().equals(userId)).toList();
  }

  /**
   * With one person in the place of another. Somebody who is in already stays where they are, and
   * the other one leaves. Unchanged where the other one is not in.
   */
  public Evening withInstead(UserId leaving, EveningMember member) {
    if (member(leaving).isEmpty()) {
      return this;
    }
    if (member(member.userId()).isPresent()) {
      return without(leaving);
    }
    return next(
        strategy,
        members.stream().map(old -> old.userId().equals(leaving) ? member : old).toList());
  }

  /** With another strategy. */
  public Evening withStrategy(String name) {
    return name.equals(strategy) ? this : next(name, members);
  }

  private Evening next(String name, List<EveningMember> people) {
    return new Evening(code, version + 1, name, people, expiresAt);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
