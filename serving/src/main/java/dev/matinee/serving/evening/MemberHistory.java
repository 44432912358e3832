package dev.matinee.serving.evening;

import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.storedlists.together.ListedPerson;

/**
 * A member of an evening with what they told.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param member who it is
 * @param history the latest that is known
 * @param stale whether that may not be the newest, since the store is out of reach
 */
public record MemberHistory(EveningMember member, History history, boolean stale) {
  /** Whether they told anything of their taste, so that their list is more than what many like. */
  public boolean hasTaste() {
    return ListedPerson.hasTaste(history);
  }

  /** The list of a guest is stored as well, since the skill reads it for the evening. */
  ListOwner owner(LiveModel model) {
    return ListOwner.of(model, history, stale).stored();
  }
}
