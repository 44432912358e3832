package dev.matinee.web.taste;

import dev.matinee.recommender.data.Item;
import dev.matinee.web.http.Address;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.Pictures;
import dev.matinee.web.movie.Poster;
import java.util.List;
import java.util.Optional;

/**
 * The model of the template of {@link TastePage}.
 *
 * @param rated how many films
 * @param missing how many films are to be rated before the page tells something; 0 where it does
 * @param stale whether the latest ratings may be missing
 * @param mean of the person's ratings
 * @param compared the person's mean beside that of all people
 * @param stars a column for each rating, the lowest first
 * @param genres the largest own share first
 * @param decades in their order
 * @param higher what the person likes more than all people
 * @param lower what all people like more than the person
 * @param likeMinded the people who are most like the person
 * @param years to look back at, the latest first
 * @param review of one of them
 */
public record TasteView(
    Message rated,
    int missing,
    boolean stale,
    String mean,
    Optional<Means> compared,
    List<Column> stars,
    List<ShareBar> genres,
    List<ShareBar> decades,
    List<Film> higher,
    List<Film> lower,
    Optional<People> likeMinded,
    List<Year> years,
    Optional<Review> review) {
  /** So few ratings say more of the films than of the person. */
  static final int FEWEST = 5;

  /**
   * Two means.
   *
   * @param films of which they are
   */
  public record Means(Message films, String own, String all) {}

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

  /**
   * People who are most like the person.
   *
   * @param different films that the person rated otherwise than they did
   */
  public record People(String sentence, List<Film> different) {}

  /** A year to look back at. */
  public record Year(String label, String address, boolean shown) {}

  /**
   * What a year was like.
   *
   * @param sentence how much of what was rated
   */
  public record Review(int year, String sentence, List<Film> best) {}

  static TasteView of(Taste taste, boolean stale, Pictures pictures, Texts texts) {
    TasteWords words = new TasteWords(texts);
    return new TasteView(
        Message.of("layout.films", taste.rated()),
        Math.max(0, FEWEST - taste.rated()),
        stale,
        words.stars(taste.mean().orElse(0)),
        taste.compared().map(words::means),
        columns(taste.stars(), texts),
        ShareBar.of(taste.genres(), texts::genre, texts),
        ShareBar.of(taste.decades(), words::decade, texts),
        different(taste.higher(), pictures, words),
        different(taste.lower(), pictures, words),
        taste
            .likeMinded()
            .map(it -> new People(words.sentence(it), different(it.different(), pictures, words))),
        taste.years().stream().map(year -> year(year, taste.review())).toList(),
        taste.review().map(review -> review(review, pictures, words)));
  }

  private static List<Column> columns(List<Taste.StarCount> stars, Texts texts) {
    int highest = stars.stream().mapToInt(Taste.StarCount::movies).max().orElse(0);
    return stars.stream()
        .map(
            count ->
                new Column(
                    texts.decimal(count.stars()),
                    count.movies(),
                    Math.round(100f * count.movies() / Math.max(1, highest))))
        .toList();
  }

  private static List<Film> different(
      List<Difference> differences, Pictures pictures, TasteWords words) {
    return differences.stream()
        .map(each -> Film.of(each.movie(), words.beside(each), pictures))
        .toList();
  }

  private static Year year(int year, Optional<YearReview> shown) {
    return new Year(
        Integer.toString(year),
        Address.of(TastePage.PATH).with(TastePage.YEAR, year) + "#review",
        shown.filter(review -> review.year() == year).isPresent());
  }

  private static Review review(YearReview review, Pictures pictures, TasteWords words) {
    return new Review(
        review.year(),
        words.sentence(review),
        review.best().stream()
            .map(each -> Film.of(each.movie(), words.stars(each.stars()), pictures))
            .toList());
  }
}
