package dev.matinee.recommender;

import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.NewItems;
import dev.matinee.recommender.internal.linear.NewRanking;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lists of the items that few or no users rated, by what {@link Ease} learned of their features:
 * those of its {@link ItemTags} that are not in its head and have fewer raters than it asks for.
 * Entries have the origin {@link Origin#NEW} and a positive score; ties go to the lower item id. A
 * score is a sum over the person's own ratings, so an explanation has exactly these parts.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class NewItemLists {
  private final NewItems items;
  private final NewRanking ranking;
  private final ActiveProfiles people;

  private NewItemLists(NewItems items, NewRanking ranking, ActiveProfiles people) {
    this.items = items;
    this.ranking = ranking;
    this.people = people;
  }

  /** What was learned, over ratings that may have changed since. */
  static NewItemLists of(TrainedEase model, RatingMatrix matrix, ItemTags tags) {
    Head head = Head.of(matrix.dense(), model.head().ids());
    EaseConfig config = model.config();
    NewItems items =
        new NewItems(matrix.dense(), head, tags, model.learned().features(), config.minRaters());
    NewRanking ranking =
        new NewRanking(matrix.dense(), matrix.scale(), head, model.learned(), config, items, tags);
    return new NewItemLists(items, ranking, new ActiveProfiles(matrix.dense()));
  }

  boolean knows(long itemId) {
    return items.index(itemId) >= 0;
  }

  List<Recommendation> recommend(UserProfile profile, Query query) {
    return people.with(profile, person -> recommend(person, query));
  }

  private List<Recommendation> recommend(ActiveProfile person, Query query) {
    return LinearList.of(
        ranking.rank(person, query), items::id, Origin.NEW, reasons(person, query));
  }

  private IntFunction<List<Contribution>> reasons(ActiveProfile person, Query query) {
    if (query.reasons() == 0) {
      return item -> List.of();
    }
    NewRanking.Parts parts = ranking.parts(person, query.dials());
    return item -> parts.reasons(item, query.reasons());
  }

  /**
   * Why an item has its score.
   *
   * @param itemId that is {@linkplain #knows known}
   */
  Explanation explain(UserProfile profile, long itemId) {
    return people.with(
        profile, person -> ranking.parts(person, Dials.NEUTRAL).explanation(items.index(itemId)));
  }

  /** The same for the same items with the same features. */
  @Override
  public String toString() {
    return items.toString();
  }
}
