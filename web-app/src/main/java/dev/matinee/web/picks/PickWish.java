package dev.matinee.web.picks;

import dev.matinee.web.http.Address;
import dev.matinee.web.http.Form;
import dev.matinee.web.language.Texts;
import dev.matinee.web.wish.WishQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The dials and filters of "Picked for you", as its address says them. Immutable.
 *
 * @param query what could be understood
 * @param form what was typed, and what is wrong with it
 * @param isSaid whether the address says anything of a wish, if only that it is the usual list
 * @param unknown names of genres that are none
 */
public record PickWish(WishQuery query, Form form, boolean isSaid, List<String> unknown) {
  private static final String TRUE = "true";

  /** As many as a person may have typed, and no longer. */
  private static final int MOST_UNKNOWN = 4;

  private static final int LONGEST = 40;

  public PickWish {
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads the parameters of the page; an empty field is none.
   *
   * @param vocabulary the genres that there are
   * @param texts in the language of what is said to be wrong
   */
  static PickWish of(Map<String, List<String>> parameters, List<String> vocabulary, Texts texts) {
    Map<String, List<String>> typed = typed(parameters);
    WishQuery query = WishQuery.of(typed, vocabulary, texts);
    Form form = new Form(firstValues(typed), query.faults());
    boolean isSaid = WishQuery.NAMES.stream().anyMatch(parameters::containsKey);
    List<String> unknown =
        typed.getOrDefault(WishQuery.GENRE, List.of()).stream()
            .filter(name -> !vocabulary.contains(name))
            .distinct()
            .limit(MOST_UNKNOWN)
            .map(PickWish::shortened)
            .toList();
    return new PickWish(query, form, isSaid, unknown);
  }

  private static Map<String, List<String>> typed(Map<String, List<String>> parameters) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (String name : WishQuery.NAMES) {
      List<String> values =
          parameters.getOrDefault(name, List.of()).stream()
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .toList();
      if (!values.isEmpty()) {
        typed.put(name, values);
      }
    }
    return typed;
  }

  private static Map<String, String> firstValues(Map<String, List<String>> typed) {
    Map<String, String> values = new HashMap<>();
    typed.forEach((name, all) -> values.put(name, shortened(all.get(0))));
    return values;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** Whether nothing is wrong. */
  boolean isFine() {
    return form.isFine();
  }

  /** Whether it is the usual list, neither turned nor narrowed. */
  public boolean isUsual() {
    return query.ofAnyGenre().isUsual();
  }

  /** The genres that are wanted, and not excluded as well. */
  List<String> genres() {
    return query.genres().stream().filter(name -> !query.without().contains(name)).toList();
  }

  /** A page with what could be understood, as short as can be. */
  Address on(Address page) {
    return page.withAll(WishQuery.GENRE, genres())
        .withAll(WishQuery.WITHOUT, query.without())
        .with(WishQuery.FROM, text(query.from()))
        .with(WishQuery.TO, text(query.to()))
        .with(WishQuery.DISCOVER, step(query.dials().discover()))
        .with(WishQuery.NEWER, step(query.dials().newer()))
        .with(WishQuery.NEW, query.dials().newFirst() ? TRUE : "")
        .with(WishQuery.SAVED, query.saved() ? TRUE : "");
  }

  /** The same, which says of the usual list that it is wished for. */
  Address saidOn(Address page) {
    return on(page).with(WishQuery.DISCOVER, query.dials().discover());
  }

  static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  private static String step(int position) {
    return position == 0 ? "" : Integer.toString(position);
  }
}
