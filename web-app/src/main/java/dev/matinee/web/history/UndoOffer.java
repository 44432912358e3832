package dev.matinee.web.history;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.store.History;
import dev.matinee.store.MovieMark;
import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MarkText;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was just said of a movie, and what takes it back. It travels in the address of the page, so
 * that nothing has to be remembered.
 *
 * @param movieId which movie
 * @param title its title
 * @param sentence for the person
 * @param undo the value of the mark that was there before; empty where nothing was changed
 */
public record UndoOffer(long movieId, String title, String sentence, String undo) {
  private static final String PARAMETER = "done";
  private static final Pattern VALUE = Pattern.compile("(-?[0-9]{1,18}):([-a-z0-9.@]{1,50})");

  /** The path of a page that shows it. */
  static String addTo(String path, long movieId, MovieMark before) {
    String separator = path.contains("?") ? "&" : "?";
    return path + separator + PARAMETER + "=" + movieId + ":" + MarkText.of(before);
  }

  /**
   * What a change did.
   *
   * @param title of the movie
   * @param before what was said of it, as the person saw it
   * @param now what is said of it since
   * @param texts in the language of the person
   */
  static UndoOffer after(String title, long movieId, MovieMark before, MovieMark now, Texts texts) {
    return new UndoOffer(
        movieId,
        title,
        texts.of("mark.said", title, MarkText.words(before, now, texts)),
        before.equals(now) ? "" : MarkText.of(before));
  }

  /** Whether there is anything to take back. */
  public boolean canUndo() {
    return !undo.isEmpty();
  }

  /** What the address of a page says, if it holds for the history as it is now. */
  public static Optional<UndoOffer> of(Context context, History history, Catalogue catalogue) {
    Matcher value = VALUE.matcher(Optional.ofNullable(context.queryParam(PARAMETER)).orElse(""));
    if (!value.matches()) {
      return Optional.empty();
    }
    long movieId = Long.parseLong(value.group(1));
    MovieMark now = history.mark(movieId);
    Texts texts = RequestLanguage.texts(context);
    return MarkText.parse(value.group(2))
        .filter(before -> !before.equals(now))
        .flatMap(
            before ->
                catalogue
                    .find(movieId)
                    .map(movie -> after(movie.title(), movieId, before, now, texts)));
  }
}
