package dev.matinee.skill.dialogue.memory;

import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
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
 * @param title of it, as it is named
 * @param before what the history held of it
 */
public record Undo(long movie, String title, MovieMark before) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<movie>-?[0-9]{1,18}) (?<watched>true|false) (?<hidden>true|false)"
              + "( (?<rating>[0-9]{1,2}@-?[0-9]{1,12}))?"
              + "( saved (?<saved>-?[0-9]{1,15}))?"
              + " :(?<title>.{1,200})");

  public Undo {
    title = title.replaceAll("\\R", " ");
  }

  /** One line, which {@link #parse} reads. */
  public String text() {
    return movie
        + " "
        + before.watched()
        + " "
        + before.hidden()
        + before.rating().map(rating -> " " + rating.compact()).orElse("")
        + before.savedAt().map(time -> " saved " + time.toEpochMilli()).orElse("")
        + " :"
        + title;
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

  /** What is said of the movie once this is taken back. */
  public String words(Phrases phrases) {
    String said = phrases.title(title);
    if (before.rating().isPresent()) {
      return phrases.say(Phrase.UNDONE_RATING, said, phrases.stars(before.rating().get().stars()));
    }
    if (before.hidden()) {
      return phrases.say(Phrase.UNDONE_HIDDEN, said);
    }
    if (before.watched()) {
      return phrases.say(Phrase.UNDONE_SEEN, said);
    }
    return phrases.say(
        before.savedAt().isPresent() ? Phrase.UNDONE_SAVED : Phrase.UNDONE_ALL, said);
  }

  private static Undo of(Matcher form) {
    return new Undo(
        Long.parseLong(form.group("movie")),
        form.group("title"),
        new MovieMark(
            Optional.ofNullable(form.group("rating")).map(RatedMovie::ofCompact),
            Boolean.parseBoolean(form.group("watched")),
            Boolean.parseBoolean(form.group("hidden")),
            Optional.ofNullable(form.group("saved"))
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time)))));
  }
}
