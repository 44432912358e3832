package dev.matinee.recommender.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a rating, and the names by which the header of a file may call its column. Names count
 * without regard to case, blanks, underscores, digits and what a colon says of their type. Of the
 * names of another domain none counts where a usual one is there.
 */
public enum RatingColumn {
  /** Who rated. */
  USER(
      "user, userid, uid",
      "username, customer, customerid, reviewer, reviewerid, member, memberid, visitor, visitorid,"
          + " listener, listenerid, player, playerid, client, clientid, buyer, buyerid, account,"
          + " accountid"),
  /** What was rated. */
  ITEM(
      "item, itemid, iid, movie, movieid",
      "film, filmid, book, bookid, isbn, artist, artistid, album, albumid, track, trackid, song,"
          + " songid, product, productid, asin, sku, stockcode, article, articleid, game, gameid,"
          + " anime, animeid, manga, mangaid, app, appid, recipe, recipeid, course, courseid,"
          + " restaurant, restaurantid, business, businessid, place, placeid, venue, venueid,"
          + " joke, jokeid, beer, beerid, show, showid, video, videoid"),
  /** How much it was liked. */
  RATING(
      "rating, score, stars", "overall, ratings, bookrating, userrating, userscore, reviewscore"),
  /** How often something was used, which is no rating: see {@link FileHints#implicit}. */
  COUNT(
      "count, weight",
      "plays, playcount, listens, listencount, views, viewcount, clicks, purchases, quantity, qty,"
          + " orders, visits"),
  /** When it was rated. */
  TIMESTAMP(
      "timestamp, time, unixtime",
      "date, datetime, unixreviewtime, ratedat, createdat, invoicedate");

  private static final String SEPARATOR = ", ";

  /** Columns whose ids are names, whatever the first rows have. */
  private static final Set<String> NAMED = Set.of("isbn", "asin", "sku", "stockcode", "username");

  private static final Set<String> MOVIES = Set.of("movie", "movieid");

  private final String usual;
  private final String others;

  RatingColumn(String usual, String others) {
    this.usual = usual;
    this.others = others;
  }

  /** {@return every name that a header may have for it, in lower case and letters alone} */
  public List<String> names() {
    return list(usual + SEPARATOR + others);
  }

  /** {@return how options and messages call it: "user"} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column of a header.
   *
   * @param header the normalised names of its columns
   * @return its index, or -1 where there is none
   * @throws IllegalArgumentException if there are several
   */
  int in(List<String> header) {
    int found = in(header, list(usual));
    return found < 0 ? in(header, list(others)) : found;
  }

  private static List<String> list(String names) {
    return Arrays.asList(names.split(SEPARATOR, -1));
  }

  private int in(List<String> header, List<String> names) {
    int found = -1;
    for (int index = 0; index < header.size(); index++) {
      if (names.contains(header.get(index))) {
        if (found >= 0) {
          throw new IllegalArgumentException(
              "its header has two columns for the %s: %s and %s"
                  .formatted(label(), header.get(found), header.get(index)));
        }
        found = index;
      }
    }
    return found;
  }

  /** A name of a header as it is compared: "User-ID" is userid, "item_id:token" is itemid. */
  static String normalised(String name) {
    int type = name.indexOf(':');
    String withoutType = type > 0 ? name.substring(0, type) : name;
    return withoutType.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  /** Whether the ids of a column with this name are no numbers, even where they look like it. */
  static boolean isNamed(String normalised) {
    return NAMED.contains(normalised);
  }

  /** Whether a column with this name has MovieLens' films. */
  static boolean namesMovies(String normalised) {
    return MOVIES.contains(normalised);
  }

  /** All names, for people. */
  static String known() {
    return Arrays.stream(values())
        .map(column -> column.label() + ": " + String.join(", ", column.names()))
        .collect(Collectors.joining("; "));
  }
}
