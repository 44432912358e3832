package dev.matinee.web.taste;

import dev.matinee.recommender.data.Item;
import dev.matinee.web.http.Address;
import dev.matinee.web.movie.Pictures;
import dev.matinee.web.movie.Poster;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The model of the template of {@link TastePage}.
 *
 * @param rated how many films, in words
 * @param missing how many films are to be rated before the page tells something; 0 where it does
 * @param stale whether the latest ratings may be missing
 * @param mean of the person's ratings
 * @param compared the person's mean beside that of all people
 * @param stars a column for each rating, the lowest first
 * @param genres the largest own share first
 * @param decades in their order
 * @param higher what the person likes more than all people
 * @param lower what all people like more than the person
 * @param years to look back at, the latest first
 * @param review of one of them
 */
public record TasteView(
    String rated,
    int missing,
    boolean stale,
    String mean,
    Optional<Means> compared,
    List<Column> stars,
    List<ShareBar> genres,
    List<ShareBar> decades,
    List<Film> higher,
    List<Film> lower,
    List<Year> years,
    Optional<Review> review) {
  /** So few ratings say more of the films than of the person. */
  static final int FEWEST = 5;

  /**
   * Two means.
   *
   * @param films of which they are, in words
   */
  public record Means(String films, String own, String all) {}

  /**
   * A rating in the histogram.
   *
   * @param height in per cent of that of the highest column
   */
  public record Column(String stars, int movies, int height) {}

  /**
   * A film with a line about its ratings.
   *
   * @param title with the year
   */
  public record Film(long id, String title, Poster poster, String ratings) {
    static Film of(Item movie, String ratings, Pictures pictures) {
      Poster poster = Poster.of(movie, pictures);
      return new Film(movie.id(), poster.fullTitle(), poster, ratings);
    }
  }

  /** A year to look back at. */
  public record Year(String label, String address, boolean shown) {}

  /**
   * What a year was like.
   *
   * @param sentence how much of what was rated
   */
  public record Review(int year, String sentence, List<Film> best) {}

  static TasteView of(Taste taste, boolean stale, Pictures pictures) {
    return new TasteView(
        films(taste.rated()),
        Math.max(0, FEWEST - taste.rated()),
        stale,
        stars(taste.mean().orElse(0)),
        taste.compared().map(TasteView::means),
        columns(taste.stars()),
        ShareBar.of(taste.genres()),
        ShareBar.of(taste.decades()),
        different(taste.higher(), pictures),
        different(taste.lower(), pictures),
        taste.years().stream().map(year -> year(year, taste.review())).toList(),
        taste.review().map(review -> review(review, pictures)));
  }

  private static String films(int count) {
    return count == 1 ? "1 film" : String.format(Locale.ROOT, "%,d films", count);
  }

  /** The star stays with its number. */
  private static String stars(double stars) {
    return String.format(Locale.ROOT, "%.1f\u00a0★", stars);
  }

  private static Means means(Taste.Comparison compared) {
    return new Means(films(compared.movies()), stars(compared.own()), stars(compared.all()));
  }

  private static List<Column> columns(List<Taste.StarCount> stars) {
    int highest = stars.stream().mapToInt(Taste.StarCount::movies).max().orElse(0);
    return stars.stream()
        .map(
            count ->
                new Column(
                    Double.toString(count.stars()),
                    count.movies(),
                    Math.round(100f * count.movies() / Math.max(1, highest))))
        .toList();
  }

  private static List<Film> different(List<Difference> differences, Pictures pictures) {
    return differences.stream()
        .map(
            each ->
                Film.of(
                    each.movie(),
                    "You\u00a0" + stars(each.own()) + ", others\u00a0" + stars(each.all()),
                    pictures))
        .toList();
  }

  private static Year year(int year, Optional<YearReview> shown) {
    return new Year(
        Integer.toString(year),
        Address.of(TastePage.PATH).with(TastePage.YEAR, year) + "#review",
        shown.filter(review -> review.year() == year).isPresent());
  }

  private static String genre(YearReview.GenreCount most) {
    return most.name() + ", with " + films(most.movies());
  }

  private static Review review(YearReview review, Pictures pictures) {
    String genre =
        review.genre().map(most -> " The genre you rated most is " + genre(most) + ".").orElse("");
    return new Review(
        review.year(),
        "You rated " + films(review.rated()) + "." + genre,
        review.best().stream()
            .map(each -> Film.of(each.movie(), stars(each.stars()), pictures))
            .toList());
  }
}
