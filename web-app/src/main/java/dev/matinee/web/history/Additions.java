package dev.matinee.web.history;

import dev.matinee.store.History;
import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By how much a history grew in one step. It travels in the address of the page that says so,
 * together with the version that it holds for.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rated movies that had no rating before
 * @param changed movies that have another rating than before
 * @param watched movies that were not known to be watched, without a rating
 * @param hidden movies that were not hidden before
 * @param saved movies that were not saved for later before
 * @param genres that were not preferred before
 */
public record Additions(int rated, int changed, int watched, int hidden, int saved, int genres) {
  private static final String PARAMETER = "added";
  private static final String ASKED = "asked";
  private static final Pattern VALUE =
      Pattern.compile(
          "([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})@([0-9]{1,18})");

  /** {@return what a later history has and an earlier one has not} */
  public static Additions between(History before, History after) {
    int rated = added(before.ratings().keySet(), after.ratings().keySet());
    long kept =
        after.ratings().entrySet().stream().filter(before.ratings().entrySet()::contains).count();
    return new Additions(
        rated,
        (int) (after.ratings().size() - rated - kept),
        added(before.watched(), after.watched()),
        added(before.hidden(), after.hidden()),
        added(before.saved().times().keySet(), after.saved().times().keySet()),
        added(before.genres(), after.genres()));
  }

  private static <T> int added(Set<T> before, Set<T> after) {
    Set<T> more = new TreeSet<>(after);
    more.removeAll(before);
    return more.size();
  }

  /** {@return whether both histories say the same} */
  public boolean isNothing() {
    return rated + changed + watched + hidden + saved + genres == 0;
  }

  /**
   * {@return the page of all movies, which says this}
   *
   * @param after the history that has it all
   * @param asked the line of the file behind which it has more to ask; 0 where it has no more
   */
  public String path(History after, int asked) {
    String numbers =
        Stream.of(rated, changed, watched, hidden, saved, genres)
            .map(String::valueOf)
            .collect(Collectors.joining("-"));
    return RatedPage.PATH
        + "?"
        + PARAMETER
        + "="
        + numbers
        + "@"
        + after.version()
        + (asked > 0 ? "&" + ASKED + "=" + asked : "");
  }

  /** Where the same file goes on, by the address of a page; empty where it does not. */
  static Optional<String> next(Context context) {
    return Optional.ofNullable(context.queryParam(ASKED))
        .filter(line -> line.matches("[0-9]{1,7}"))
        .map(line -> "/import?" + ASKED + "=" + line);
  }

  /** What the address of a page says, as long as the history is as it was then. */
  static Optional<Additions> of(Context context, History history) {
    String text = Optional.ofNullable(context.queryParam(PARAMETER)).orElse("");
    Matcher value = VALUE.matcher(text);
    return value.matches() && Long.parseLong(value.group(7)) == history.version()
        ? Optional.of(of(value))
        : Optional.empty();
  }

  private static Additions of(Matcher numbers) {
    return new Additions(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)),
        Integer.parseInt(numbers.group(4)),
        Integer.parseInt(numbers.group(5)),
        Integer.parseInt(numbers.group(6)));
  }

  /** {@return for people: "312 new ratings, 3 changed ratings and 12 watched movies"} */
  public String words(Texts texts) {
    List<String> parts = new ArrayList<>();
    addTo(parts, texts, "rate.added.rated", rated);
    addTo(parts, texts, "rate.added.changed", changed);
    addTo(parts, texts, "rate.added.watched", watched);
    addTo(parts, texts, "rate.added.hidden", hidden);
    addTo(parts, texts, "rate.added.saved", saved);
    addTo(parts, texts, "rate.added.genres", genres);
    return parts.isEmpty() ? texts.of("rate.added.nothing") : texts.list(parts);
  }

  private static void addTo(List<String> parts, Texts texts, String key, int count) {
    if (count > 0) {
      parts.add(texts.of(key, count));
    }
  }
}
