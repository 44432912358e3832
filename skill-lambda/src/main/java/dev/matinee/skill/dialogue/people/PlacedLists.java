package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.skill.dialogue.spoken.Together;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.StoreException;
import java.util.Optional;

/**
 * The lists that conversations are about: that of a public user of the data set, the popular
 * movies, that of the speaker, or the joint list of several people.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PlacedLists {
  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final PopularLists popular;
  private final JointLists joint;

  public PlacedLists(
      CurrentLists lists, LinkedAccounts accounts, PopularLists popular, JointLists joint) {
    this.joint = joint;
    this.lists = lists;
    this.accounts = accounts;
    this.popular = popular;
  }

  /**
   * The list of a place; empty where it is gone, or the speaker is no longer linked.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<ListWithHistoryVersion> of(Place place, Speaker speaker) {
    if (place.company().isPresent()) {
      return joint.of(place.company().get(), speaker).map(Together::stored);
    }
    return place.whose().isPopular()
        ? popular.of(place.selection(), speaker)
        : place.owner().or(() -> accounts.of(speaker)).flatMap(lists::find);
  }

  /**
   * The same, made for the ear.
   *
   * @throws StoreException if it cannot be read
   */
  public Optional<SpokenList> spoken(Place place, Listener listener) {
    Selection selection = place.selection();
    return place.company().isPresent()
        ? joint
            .of(place.company().get(), listener.speaker())
            .map(together -> new SpokenList(together, selection, listener.phrases()))
        : of(place, listener.speaker())
            .map(found -> new SpokenList(found, selection, listener.phrases()));
  }
}
