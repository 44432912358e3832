package dev.matinee.skill.dialogue;

import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How what was said of a movie can be taken back. It names no account: a history of one's own is
 * that of the speaker.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movie that something was said of
 * @param before what the history held of it
 */
public record Undo(long movie, MovieMark before) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<movie>-?[0-9]{1,18}) (?<watched>true|false) (?<hidden>true|false)"
              + "( (?<rating>[0-9]{1,2}@-?[0-9]{1,12}))?"
              + "( saved (?<saved>-?[0-9]{1,15}))?");

  /** One line, which {@link #parse} reads. */
  public String text() {
    return movie
        + " "
        + before.watched()
        + " "
        + before.hidden()
        + before.rating().map(rating -> " " + rating.compact()).orElse("")
        + before.savedAt().map(time -> " saved " + time.toEpochMilli()).orElse("");
  }

  /** What {@link #text} wrote; nothing for any other text. */
  public static Optional<Undo> parse(String text) {
    try {
      Matcher form = FORM.matcher(text);
      return form.matches() ? Optional.of(of(form)) : Optional.empty();
    } catch (IllegalArgumentException unusedBecauseNobodyElseWritesSessions) {
      return Optional.empty();
    }
  }

  private static Undo of(Matcher form) {
    return new Undo(
        Long.parseLong(form.group("movie")),
        new MovieMark(
            Optional.ofNullable(form.group("rating")).map(RatedMovie::ofCompact),
            Boolean.parseBoolean(form.group("watched")),
            Boolean.parseBoolean(form.group("hidden")),
            Optional.ofNullable(form.group("saved"))
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time)))));
  }
}
