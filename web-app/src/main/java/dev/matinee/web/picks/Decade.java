package dev.matinee.web.picks;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PerData;
import dev.matinee.web.http.Address;
import dev.matinee.web.wish.WishQuery;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A decade of release to choose, the oldest with all that came before it. Immutable.
 *
 * @param first its first year
 * @param isOldest whether all earlier years belong to it
 * @param isChosen whether the list has these years alone
 * @param link to the list of these years; of a chosen one, to that of all years
 */
public record Decade(int first, boolean isOldest, boolean isChosen, String link) {
  private static final int OLDEST = 1950;
  private static final int YEARS = 10;

  private static final PerData<Integer> NEWEST =
      new PerData<>(
          model ->
              model.catalogue().items().stream()
                  .flatMapToInt(movie -> movie.year().stream())
                  .max()
                  .orElse(OLDEST));

  /** Those up to the newest movie of the data. */
  static List<Decade> of(LiveModel model, PickWish wish, Address page) {
    int newest = Math.max(OLDEST, NEWEST.of(model));
    return IntStream.iterate(OLDEST, first -> first <= newest, first -> first + YEARS)
        .mapToObj(first -> of(first, wish, page))
        .toList();
  }

  private static Decade of(int first, PickWish wish, Address page) {
    boolean isOldest = first == OLDEST;
    OptionalInt from = isOldest ? OptionalInt.empty() : OptionalInt.of(first);
    int to = first + YEARS - 1;
    boolean isChosen =
        wish.query().from().equals(from) && wish.query().to().equals(OptionalInt.of(to));
    Address link =
        wish.saidOn(page)
            .with(WishQuery.FROM, isChosen || isOldest ? "" : first)
            .with(WishQuery.TO, isChosen ? "" : to);
    return new Decade(first, isOldest, isChosen, link.toString());
  }
}
