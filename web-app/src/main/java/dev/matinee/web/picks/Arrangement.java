package dev.matinee.web.picks;

import dev.matinee.web.http.Address;
import io.javalin.http.Context;

/**
 * How the page shows the list, and the addresses of the same list in the other ways. Immutable.
 *
 * @param isOne whether it shows one movie by luck
 * @param isByGenre whether it shows rows by genre
 */
public record Arrangement(
    boolean isOne, boolean isByGenre, String asList, String asRows, String asOne) {
  private static final String PARAMETER = "view";
  private static final String BY_GENRE = "genres";

  /**
   * The one that a request asks for.
   *
   * @param list the address of the list
   */
  static Arrangement of(Context context, Address list) {
    boolean isOne = PickedOne.isAskedFor(context);
    return new Arrangement(
        isOne,
        !isOne && BY_GENRE.equals(context.queryParam(PARAMETER)),
        list.toString(),
        list.with(PARAMETER, BY_GENRE).toString(),
        PickedOne.anyOn(list).toString());
  }

  /** Whether it shows the list as it is, from the first movie on. */
  public boolean isOneList() {
    return !isOne && !isByGenre;
  }

  /** A page in this arrangement; one movie by luck is none that stays. */
  Address on(Address page) {
    return isByGenre ? page.with(PARAMETER, BY_GENRE) : page;
  }
}
