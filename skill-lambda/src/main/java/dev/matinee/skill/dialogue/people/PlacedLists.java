package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.StoreException;
import java.util.Optional;

/**
 * The lists that conversations are about: that of a public user of the data set, the popular
 * movies, or that of the speaker.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PlacedLists {
  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final PopularLists popular;

  public PlacedLists(CurrentLists lists, LinkedAccounts accounts, PopularLists popular) {
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
    return place.whose().isPopular()
        ? popular.of(place.selection(), speaker)
        : place.owner().or(() -> accounts.of(speaker)).flatMap(lists::find);
  }
}
