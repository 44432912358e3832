package dev.matinee.web.movie;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.language.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of a movie, as text: for people, and for the addresses and forms of pages. There a
 * mark is {@code 4.5@1700000000}, {@code watched}, {@code hidden}, {@code saved@1700000000123} or
 * {@code none}, and {@code -hidden} or {@code -saved@} with its time behind either of the first
 * two.
 */
public final class MarkText {
  private static final String STARS = "0\\.5|[1-4](?:\\.[05])?|5(?:\\.0)?";
  private static final Pattern STARS_ALONE = Pattern.compile(STARS);
  private static final String SAVED = "saved@";
  private static final Pattern MARK =
      Pattern.compile(
          "(?!$|-)(?:none|(?:watched|(?<stars>"
              + STARS
              + ")@(?<time>-?[0-9]{1,12}))?(?:(?:^|-)(?:hidden|"
              + SAVED
              + "(?<saved>-?[0-9]{1,15})))?)");

  private MarkText() {}

  /** {@return the text that {@link #parse} reads} */
  public static String of(MovieMark mark) {
    if (mark.isNone()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    mark.rating().ifPresent(it -> parts.add(it.stars() + "@" + it.ratedAt().getEpochSecond()));
    if (mark.watched()) {
      parts.add("watched");
    }
    if (mark.hidden()) {
      parts.add("hidden");
    }
    mark.savedAt().ifPresent(time -> parts.add(SAVED + time.toEpochMilli()));
    return String.join("-", parts);
  }

  /** {@return what {@link #of} wrote; empty for any other text} */
  public static Optional<MovieMark> parse(String text) {
    Matcher parts = MARK.matcher(text);
    return parts.matches() ? Optional.of(mark(text, parts)) : Optional.empty();
  }

  private static MovieMark mark(String text, Matcher parts) {
    Optional<RatedMovie> rating =
        Optional.ofNullable(parts.group("stars"))
            .map(stars -> rating(stars, Long.parseLong(parts.group("time"))));
    Optional<Instant> savedAt =
        Optional.ofNullable(parts.group("saved"))
            .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    return new MovieMark(rating, text.startsWith("watched"), text.endsWith("hidden"), savedAt);
  }

  private static RatedMovie rating(String stars, long time) {
    return new RatedMovie(halfStars(stars).orElseThrow(), Instant.ofEpochSecond(time));
  }

  /** {@return the half stars of "4.5" or "4", 1 to 10; empty for any other text} */
  public static Optional<Integer> halfStars(String text) {
    return STARS_ALONE.matcher(text).matches()
        ? Optional.of((int) (2 * Double.parseDouble(text)))
        : Optional.empty();
  }

  /** {@return the stars of a mark, as in "4.5" or "4.0"; "0.0" where it has no rating} */
  public static String stars(MovieMark mark, Texts texts) {
    return texts.decimal(mark.halfStars() / 2.0);
  }

  /** {@return for people, as the rest of a sentence: "rated 4.5 stars"} */
  public static String words(MovieMark mark, Texts texts) {
    if (mark.isNone()) {
      return texts.of("mark.said.none");
    }
    List<String> parts = new ArrayList<>();
    mark.rating()
        .ifPresent(rating -> parts.add(texts.of("mark.said.rated", rating.halfStars() / 2.0)));
    if (mark.watched()) {
      parts.add(texts.of("mark.said.watched"));
    }
    if (mark.hidden()) {
      parts.add(texts.of("mark.said.hidden"));
    }
    if (mark.saved()) {
      parts.add(texts.of("mark.said.saved"));
    }
    return parts.stream()
        .reduce((one, other) -> texts.of("mark.said.and", one, other))
        .orElseThrow();
  }

  /** {@return the same after a change, which may have taken the movie off the watchlist} */
  public static String words(MovieMark before, MovieMark now, Texts texts) {
    if (!before.saved() || now.saved()) {
      return words(now, texts);
    }
    String unsaved = texts.of("mark.said.unsaved");
    return now.isNone() ? unsaved : texts.of("mark.said.and", words(now, texts), unsaved);
  }
}
