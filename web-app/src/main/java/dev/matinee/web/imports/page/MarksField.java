package dev.matinee.web.imports.page;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.FileMark;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.language.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Movies and what is said of them as a short text, as a form carries it from the preview of an
 * import to the page that applies it: {@code 12:9:1700000000 13:w 14:h} is nine half stars given to
 * movie 12 at an epoch second, 13 watched and 14 hidden; {@code 15:s:1700000000123} is 15 saved at
 * an epoch millisecond, and {@code 16:l} in a list whose meaning the form asks for. Its sender
 * speaks of their own movies, so it needs no signature; it is read as strictly as a file.
 */
final class MarksField {
  private static final int MAX_MARKS = 10_000;

  /** Somebody's today may be our tomorrow. */
  private static final Duration TIME_ZONES = Duration.ofDays(1);

  private static final Pattern MARK =
      Pattern.compile(
          "(?<film>-?[0-9]{1,18}):(?:(?<stars>[1-9]|10)(?::(?<time>-?[0-9]{1,12}))?"
              + "|(?<seen>[wh])|(?<list>[sl])(?::(?<millis>-?[0-9]{1,15}))?)");

  private MarksField() {}

  static String of(List<Matched> rows) {
    return rows.stream().map(row -> of(row.movie(), row.mark())).collect(Collectors.joining(" "));
  }

  static String of(Item movie, FileMark mark) {
    return movie.id() + ":" + said(mark);
  }

  private static String said(FileMark said) {
    MovieMark mark = said.mark();
    if (mark.rating().isPresent()) {
      return mark.halfStars() + said.date().map(MarksField::time).orElse("");
    }
    if (mark.saved() || said.isOpen()) {
      return (mark.saved() ? "s" : "l") + said.date().map(it -> ":" + it.toEpochMilli()).orElse("");
    }
    return mark.watched() ? "w" : "h";
  }

  private static String time(Instant date) {
    return ":" + date.getEpochSecond();
  }

  /**
   * Reads what {@link #of} wrote; the place in the text becomes the line.
   *
   * @param now the present; no rating is from later than that, a day for time zones aside
   * @throws ImportRefusedException if it is anything else, or names a movie that is not known
   */
  static List<Matched> read(String text, Catalogue movies, Instant now) {
    List<Matched> rows = new ArrayList<>();
    String[] marks = text.strip().split(" +", MAX_MARKS + 1);
    if (marks.length > MAX_MARKS) {
      throw changed();
    }
    for (String mark : marks) {
      if (!mark.isEmpty()) {
        rows.add(read(rows.size() + 1, mark, movies, now));
      }
    }
    return rows;
  }

  private static Matched read(int line, String text, Catalogue movies, Instant now) {
    Matcher parts = MARK.matcher(text);
    if (!parts.matches()) {
      throw changed();
    }
    FileMark mark = mark(parts, now);
    if (mark.date().filter(date -> date.isAfter(now.plus(TIME_ZONES))).isPresent()) {
      throw changed();
    }
    Item movie =
        movies
            .find(Long.parseLong(parts.group("film")))
            .orElseThrow(() -> new ImportRefusedException(Message.of("import.refused.films")));
    return new Matched(line, movie.title(), movie, mark);
  }

  private static ImportRefusedException changed() {
    return new ImportRefusedException(Message.of("import.refused.marks"));
  }

  private static FileMark mark(Matcher parts, Instant now) {
    return switch (kind(parts)) {
      case "w" -> FileMark.watched(Optional.empty());
      case "h" -> FileMark.hidden();
      case "s" -> FileMark.saved(millis(parts), now);
      case "l" -> FileMark.listed(millis(parts));
      default ->
          FileMark.rated(
              Integer.parseInt(parts.group("stars")),
              Optional.ofNullable(parts.group("time"))
                  .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))),
              now);
    };
  }

  private static String kind(Matcher parts) {
    return Stream.of("seen", "list")
        .flatMap(name -> Stream.ofNullable(parts.group(name)))
        .findFirst()
        .orElse("");
  }

  private static Optional<Instant> millis(Matcher parts) {
    return Optional.ofNullable(parts.group("millis"))
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
  }
}
