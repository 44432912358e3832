package dev.matinee.web.picks;

import dev.matinee.web.http.Address;
import dev.matinee.web.wish.WishQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the dials or filters that hold, and the way out of it. Immutable.
 *
 * @param name of the parameter; that of the first year stands for both years
 * @param value of the parameter where it is a genre, and the years, such as "1990–1999"; else empty
 * @param link to the list without it
 */
public record HeldWish(String name, String value, String link) {
  /** All that hold, in the order of the controls. */
  static List<HeldWish> of(PickWish wish, Address page) {
    Address here = wish.saidOn(page);
    WishQuery query = wish.query();
    List<HeldWish> held = new ArrayList<>();
    if (query.dials().discover() != 0) {
      held.add(without(here, WishQuery.DISCOVER, 0));
    }
    if (query.dials().newer() != 0) {
      held.add(without(here, WishQuery.NEWER, ""));
    }
    each(held, here, WishQuery.GENRE, wish.genres());
    each(held, here, WishQuery.WITHOUT, query.without());
    if (query.from().isPresent() || query.to().isPresent()) {
      Address anyYear = here.with(WishQuery.FROM, "").with(WishQuery.TO, "");
      held.add(new HeldWish(WishQuery.FROM, years(query), anyYear.toString()));
    }
    if (query.dials().newFirst()) {
      held.add(without(here, WishQuery.NEW, ""));
    }
    if (query.saved()) {
      held.add(without(here, WishQuery.SAVED, ""));
    }
    return List.copyOf(held);
  }

  private static HeldWish without(Address here, String name, Object neutral) {
    return new HeldWish(name, "", here.with(name, neutral).toString());
  }

  private static void each(List<HeldWish> held, Address here, String name, List<String> values) {
    for (String value : values) {
      List<String> others = values.stream().filter(other -> !other.equals(value)).toList();
      held.add(new HeldWish(name, value, here.withAll(name, others).toString()));
    }
  }

  private static String years(WishQuery query) {
    String from = PickWish.text(query.from());
    String to = PickWish.text(query.to());
    return from.equals(to) ? from : from + "–" + to;
  }
}
