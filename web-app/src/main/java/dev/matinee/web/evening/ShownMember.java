package dev.matinee.web.evening;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.UserId;
import java.util.List;

/**
 * A member of an evening as a page shows them to another one. Immutable.
 *
 * @param name of the account, or as a guest typed it
 * @param guest whether it is a name that a guest typed
 * @param you whether they look at the page themselves
 * @param starter whether they can end the evening
 */
public record ShownMember(String name, boolean guest, boolean you, boolean starter) {
  static ShownMember of(EveningMember member, Evening evening, UserId viewer) {
    return new ShownMember(
        member.name(),
        member.userId().isGuest(),
        member.userId().equals(viewer),
        member.equals(evening.starter()));
  }

  /** All of an evening, in the order in which they joined. */
  static List<ShownMember> all(Evening evening, UserId viewer) {
    return evening.members().stream().map(member -> of(member, evening, viewer)).toList();
  }
}
