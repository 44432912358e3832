package dev.matinee.web.picks;

import dev.matinee.recommender.Dials;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.Form;
import dev.matinee.web.wish.WishQuery;
import java.util.List;

/**
 * The dials and filters as the page shows them. Immutable.
 *
 * @param form what was typed into fields, and what is wrong
 * @param dials where they stand
 * @param genres to have or to leave out
 * @param decades to choose
 * @param saved whether movies of the watchlist are in the list as well
 * @param held what holds at the moment
 * @param usual the address of the usual list
 */
public record PickControls(
    Form form,
    Dials dials,
    List<GenreChip> genres,
    List<Decade> decades,
    boolean saved,
    List<HeldWish> held,
    String usual) {
  private static final List<String> DIALS = List.of(WishQuery.DISCOVER, WishQuery.NEWER);

  /**
   * Of a wish.
   *
   * @param page in its arrangement
   */
  static PickControls of(LiveModel model, PickWish wish, Address page) {
    return new PickControls(
        wish.form(),
        wish.query().dials(),
        GenreChip.of(model.catalogue().genres(), wish),
        Decade.of(model, wish, page),
        wish.query().saved(),
        HeldWish.of(wish, page),
        page.with(WishQuery.DISCOVER, 0).toString());
  }

  /** Whether something is wrong beside the dials, where it must not be out of sight. */
  public boolean isFilterWrong() {
    return form.errors().keySet().stream().anyMatch(name -> !DIALS.contains(name));
  }
}
