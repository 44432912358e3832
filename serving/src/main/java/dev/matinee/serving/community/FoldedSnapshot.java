package dev.matinee.serving.community;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.AccountRows;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Data with the ratings of all accounts folded in, so that they count for all people from the start
 * of a node on. Each account stands in it under {@link PersonProfile#number}, by which a node keeps
 * it from being its own neighbour, lays newer ratings over it, and leaves it out of what people may
 * ask about. A reader who does not have the account's random id learns nothing from the number.
 */
public final class FoldedSnapshot {
  private final RatingMatrix base;
  private final Snapshot data;
  private final Map<Long, UserProfile> rows = new HashMap<>();
  private int read;

  private FoldedSnapshot(Snapshot data) {
    this.data = data;
    base = data.matrix();
    // Those of an earlier time come again from their histories, unless they are gone.
    for (long number : AccountRows.of(base)) {
      rows.put(number, AccountRows.nobody(number));
    }
  }

  /**
   * {@return the same data with what accounts rated by now, and nothing that they rated before}
   *
   * @param data with or without accounts
   * @param histories of all accounts
   * @param progress is told how many histories were read
   * @throws StoreUnavailableException if not all can be read
   */
  public static Snapshot of(Snapshot data, HistoryStore histories, IntConsumer progress) {
    FoldedSnapshot fold = new FoldedSnapshot(data);
    histories.scanAccounts(
        history -> {
          fold.add(history);
          progress.accept(fold.read);
        });
    return data.with(fold.base.with(fold.rows.values()).merged());
  }

  private void add(History history) {
    read++;
    UserProfile person = PersonProfile.of(base.scale(), data.catalogue(), history);
    long number = PersonProfile.number(history.userId());
    if (person.ratingCount() > 0 || rows.containsKey(number)) {
      rows.put(number, person);
    }
  }
}
