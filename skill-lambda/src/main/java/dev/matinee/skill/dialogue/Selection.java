package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which movies of a list are wanted. It never changes the order of those that remain.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param genre in the words of the data set; empty for any
 * @param decade the first year of it, such as 1990; empty for any
 */
public record Selection(Optional<String> genre, OptionalInt decade) {
  /** Every movie. */
  public static final Selection ALL = new Selection(Optional.empty(), OptionalInt.empty());

  private static final int YEARS = 10;
  private static final Pattern FORM =
      Pattern.compile("(?<decade>any|[0-9]{4}) (?<genre>any|:[^:]{1,40})");

  /** Whether every movie is wanted. */
  public boolean isAll() {
    return genre.isEmpty() && decade.isEmpty();
  }

  /** The same list with these movies only. */
  RecommendationList of(RecommendationList list) {
    List<RecommendedMovie> wanted = list.movies().stream().filter(this::includes).toList();
    return list.with(wanted);
  }

  private boolean includes(RecommendedMovie movie) {
    return genre.map(wanted -> isOf(movie, wanted)).orElse(true)
        && (decade.isEmpty() || isFrom(movie, decade.getAsInt()));
  }

  /** MovieLens says "Children" in some of its sets, and "Children's" in others. */
  private static boolean isOf(RecommendedMovie movie, String wanted) {
    return movie.genres().stream()
        .anyMatch(own -> own.equalsIgnoreCase(wanted) || own.equalsIgnoreCase(wanted + "'s"));
  }

  private static boolean isFrom(RecommendedMovie movie, int decade) {
    return movie.year().isPresent()
        && movie.year().getAsInt() >= decade
        && movie.year().getAsInt() < decade + YEARS;
  }

  /** One line, which {@link #parse} reads. */
  public String text() {
    return (decade.isPresent() ? String.valueOf(decade.getAsInt()) : "any")
        + " "
        + genre.map(name -> ":" + name).orElse("any");
  }

  /** What {@link #text} wrote; every movie for any other text. */
  public static Selection parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? of(form.group("genre"), form.group("decade")) : ALL;
  }

  private static Selection of(String genre, String decade) {
    return new Selection(
        genre.equals("any") ? Optional.empty() : Optional.of(genre.substring(1)),
        decade.equals("any") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decade)));
  }
}
