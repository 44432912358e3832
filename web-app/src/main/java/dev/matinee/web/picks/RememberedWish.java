package dev.matinee.web.picks;

import dev.matinee.web.http.Address;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.language.Texts;
import dev.matinee.web.wish.WishCookie;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What list a person wished for last, in the browser that they use. Immutable. */
record RememberedWish(WishCookie cookie) {
  /**
   * The wish, if it still holds: it is checked as an address is. What is broken, or says anything
   * else, is dropped.
   *
   * @param vocabulary the genres that there are
   */
  Optional<PickWish> of(Context context, List<String> vocabulary) {
    Texts texts = RequestLanguage.texts(context);
    Optional<String> kept = cookie.query(context);
    Optional<PickWish> wish =
        kept.map(query -> PickWish.of(WishCookie.values(query), vocabulary, texts))
            .filter(read -> read.isFine() && kept.get().equals(query(read)));
    if (wish.isEmpty()) {
      cookie.drop(context);
    }
    return wish;
  }

  /** Keeps what an address says without a fault; the usual list ends it. */
  void keep(Context context, PickWish wish) {
    if (wish.isSaid() && wish.isFine()) {
      if (wish.isUsual()) {
        cookie.drop(context);
      } else {
        cookie.keep(context, query(wish));
      }
    }
  }

  private static String query(PickWish wish) {
    return wish.on(Address.of("")).query();
  }
}
