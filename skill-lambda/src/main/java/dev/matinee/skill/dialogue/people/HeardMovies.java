package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.store.HeardList;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read out to each account from the top of its list, from one conversation to the next.
 *
 * <p>Safe for use by any number of threads.
 */
public final class HeardMovies {
  private static final Logger LOG = LoggerFactory.getLogger(HeardMovies.class);

  private final HeardListStore heard;
  private final Clock clock;

  public HeardMovies(HeardListStore heard, Clock clock) {
    this.heard = heard;
    this.clock = clock;
  }

  /**
   * What an account heard last; nothing where it never heard its list.
   *
   * @throws StoreException if it cannot be read
   */
  public List<Long> of(UserId account) {
    return heard.find(account).map(HeardList::movies).orElse(List.of());
  }

  /** Notes what an answer reads out from the top of a list, where it does. */
  public Answer noting(ListWithHistoryVersion stored, Answer answer) {
    Optional<Place> place = answer.memory().place();
    UserId owner = stored.list().userId();
    if (owner.isAccount() && place.filter(HeardMovies::isOwnWholeList).isPresent()) {
      save(owner, stored.list().movies(), place.get().to());
    }
    return answer;
  }

  private static boolean isOwnWholeList(Place place) {
    return place.company().isEmpty() && place.selection().isAll();
  }

  /** A list that was read out is worth more than a note of it. */
  private void save(UserId owner, List<RecommendedMovie> movies, int end) {
    int count = Math.min(Math.min(end, HeardList.MAX_MOVIES), movies.size());
    List<Long> ids = movies.subList(0, count).stream().map(RecommendedMovie::id).toList();
    try {
      heard.save(new HeardList(owner, ids, clock.instant()));
    } catch (StoreException e) {
      LOG.warn("what was heard is not kept: {}", e.getClass().getName());
    }
  }
}
