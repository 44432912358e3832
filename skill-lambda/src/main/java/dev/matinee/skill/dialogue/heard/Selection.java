package dev.matinee.skill.dialogue.heard;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which movies of a list are wanted. It never changes the order of those that remain.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param genres in the words of the data set; a movie has all of them
 * @param without genres in the words of the data set; a movie has none of them
 * @param years when it came out
 */
public record Selection(List<String> genres, List<String> without, Years years) {
  /** Every movie. */
  public static final Selection ALL = new Selection(List.of(), List.of(), Years.ANY);

  /** Movies for children and animated ones, and none that frightens. */
  public static final String KIDS = "Kids";

  private static final int MOST_GENRES = 2;
  private static final List<String> FOR_KIDS = List.of("Children", "Animation");
  private static final List<String> NOT_FOR_KIDS =
      List.of("Horror", "Thriller", "Crime", "War", "Film-Noir");

  private static final String NAMES = "([^:,!]{1,40}(,[^:,!]{1,40}){0,19})?";
  private static final Pattern FORM =
      Pattern.compile("(?<years>\\S+) :(?<genres>%1$s) !(?<without>%1$s)".formatted(NAMES));

  public Selection {
    genres = genres.stream().distinct().toList();
    without = without.stream().distinct().toList();
  }

  /** Movies of one genre. */
  public static Selection ofGenre(String genre) {
    return new Selection(List.of(genre), List.of(), Years.ANY);
  }

  /** Whether every movie is wanted. */
  public boolean isAll() {
    return namesNothing() && without.isEmpty();
  }

  /** Whether neither a genre nor years are asked for; some genres may be left out. */
  public boolean namesNothing() {
    return genres.isEmpty() && years.equals(Years.ANY);
  }

  /** This without the movies of some genres, which are no longer asked for. */
  public Selection leavingOut(Collection<String> unwanted) {
    return new Selection(
        genres.stream().filter(genre -> !unwanted.contains(genre)).toList(),
        Stream.concat(without.stream(), unwanted.stream()).toList(),
        years);
  }

  /** This, changed where a later wish says something of the same. */
  public Selection refinedBy(Selection later) {
    List<String> wanted = later.genres.isEmpty() ? genres : withKids(later.genres);
    List<String> still = without.stream().filter(genre -> !later.genres.contains(genre)).toList();
    Years when = later.years.equals(Years.ANY) ? years : later.years;
    return new Selection(wanted, still, when).leavingOut(later.without);
  }

  /** What is for children stays so, whatever else is said of it. */
  private List<String> withKids(List<String> later) {
    List<String> others = later.equals(List.of(KIDS)) ? genres : later;
    return genres.contains(KIDS) || later.contains(KIDS)
        ? Stream.concat(Stream.of(KIDS), others.stream()).distinct().limit(MOST_GENRES).toList()
        : later;
  }

  /** The same list with these movies only. */
  public RecommendationList of(RecommendationList list) {
    return list.with(of(list.movies().stream()).toList());
  }

  /** Those of some movies, in their order. */
  public Stream<RecommendedMovie> of(Stream<RecommendedMovie> movies) {
    return movies.filter(this::includes);
  }

  private boolean includes(RecommendedMovie movie) {
    return genres.stream().allMatch(wanted -> isOf(movie, wanted))
        && without.stream().noneMatch(unwanted -> isOf(movie, unwanted))
        && years.include(movie.year());
  }

  private static boolean isOf(RecommendedMovie movie, String genre) {
    return genre.equals(KIDS)
        ? FOR_KIDS.stream().anyMatch(own -> has(movie, own))
            && NOT_FOR_KIDS.stream().noneMatch(own -> has(movie, own))
        : has(movie, genre);
  }

  /** MovieLens says "Children" in some of its sets, and "Children's" in others. */
  private static boolean has(RecommendedMovie movie, String genre) {
    return movie.genres().stream()
        .anyMatch(own -> own.equalsIgnoreCase(genre) || own.equalsIgnoreCase(genre + "'s"));
  }

  /** One line, which {@link #parse} reads. */
  public String text() {
    return years.text() + " :" + String.join(",", genres) + " !" + String.join(",", without);
  }

  /** What {@link #text} wrote; every movie for any other text. */
  public static Selection parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new Selection(
            names(form.group("genres")),
            names(form.group("without")),
            Years.parse(form.group("years")))
        : ALL;
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }
}
