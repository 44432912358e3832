package dev.matinee.web.api;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.UserId;
import java.util.List;

/** An evening as the API writes it. */
record EveningJson(String code, String strategy, String expiresAt, List<Member> members) {
  static EveningJson of(Evening evening, UserId asking) {
    return new EveningJson(
        evening.code().value(),
        evening.strategy(),
        evening.expiresAt().toString(),
        evening.members().stream().map(member -> Member.of(member, asking)).toList());
  }

  /**
   * A member, without the id of the account.
   *
   * @param guest whether the name is what a guest typed
   * @param you whether it is who asks
   */
  record Member(String name, boolean guest, boolean you) {
    static Member of(EveningMember member, UserId asking) {
      return new Member(member.name(), member.userId().isGuest(), member.userId().equals(asking));
    }
  }
}
