package dev.matinee.web.imports;

import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.SavedMovies;
import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.FileMark;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An import that a person approved, as one change of their history: all of it or nothing.
 *
 * <p>What the person has is kept: a rating gives way only to one of the file with a later time, so
 * never to one without a date, and no movie loses its rating for a viewing. A movie that was just
 * watched gets the file's rating. Movies that the file hides are hidden whatever else is known of
 * them, and none that is hidden comes back. Movies that the file saves for later are saved where
 * the person neither rated, watched nor hid them, and those that it newly rates or notes as watched
 * are saved no longer. Genres are added.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ImportChange {
  private final Map<Long, RatedMovie> dated = new TreeMap<>();
  private final Map<Long, RatedMovie> undated = new TreeMap<>();
  private final Set<Long> watched = new TreeSet<>();
  private final Set<Long> hidden = new TreeSet<>();
  private final Map<Long, Instant> saved = new TreeMap<>();
  private final Set<String> genres;

  private ImportChange(ImportPreview preview, List<Matched> rows) {
    genres = preview.genres();
    rows.forEach(row -> add(row.movie().id(), row.mark()));
  }

  /**
   * {@return what a person approved}
   *
   * @param preview that they saw
   * @param choices the number of the movie that was chosen for an ambiguous row, by its line; rows
   *     without a choice are left out
   * @throws ImportRefusedException if a choice is none of those that the preview offers, or the
   *     preview {@linkplain ImportPreview#isOpen is open}
   */
  public static ImportChange of(ImportPreview preview, Map<Integer, Long> choices) {
    if (preview.isOpen()) {
      throw new ImportRefusedException(Message.of("import.refused.open"));
    }
    List<Matched> rows = new ArrayList<>(preview.matched());
    Map<Integer, Long> left = new TreeMap<>(choices);
    for (Ambiguous row : preview.ambiguous()) {
      Optional.ofNullable(left.remove(row.line())).ifPresent(id -> rows.add(chosen(row, id)));
    }
    if (!left.isEmpty()) {
      throw new ImportRefusedException(
          Message.of("import.refused.choice", left.keySet().iterator().next()));
    }
    return new ImportChange(preview, LatestMarks.of(rows, row -> row.movie().id()).winners());
  }

  /** {@return how many movies the file gives a rating to} */
  public int ratings() {
    return dated.size() + undated.size();
  }

  /** {@return how many movies the file says were watched, without a rating} */
  public int watched() {
    return watched.size();
  }

  /** {@return how many movies the file hides} */
  public int hidden() {
    return hidden.size();
  }

  /** {@return how many movies the file saves for later} */
  public int saved() {
    return saved.size();
  }

  /**
   * {@return a history one version on with everything in it; the same one where the file says
   * nothing new}
   *
   * @param history as it is now
   * @throws HistoryFullException if that were too many movies
   */
  public History applyTo(History history) {
    Map<Long, RatedMovie> ratings = new TreeMap<>(undated);
    ratings.keySet().removeAll(history.ratings().keySet());
    dated.forEach(
        (movie, rating) -> {
          if (isNews(rating, Optional.ofNullable(history.ratings().get(movie)))) {
            ratings.put(movie, rating);
          }
        });
    History merged = history.merge(ratings, watched, Set.of(), new SavedMovies(saved), genres);
    return orSame(history, withHidden(merged));
  }

  private static boolean isNews(RatedMovie rating, Optional<RatedMovie> own) {
    return own.isEmpty() || rating.ratedAt().isAfter(own.get().ratedAt());
  }

  private History withHidden(History merged) {
    Set<Long> all = new TreeSet<>(merged.hidden());
    all.addAll(hidden);
    return new History(
        merged.userId(),
        merged.version(),
        merged.ratings(),
        merged.watched(),
        all,
        merged.saved().where(movie -> !hidden.contains(movie)),
        merged.genres(),
        merged.events());
  }

  private static History orSame(History before, History after) {
    return before.saysTheSameAs(after) ? before : after;
  }

  private static Matched chosen(Ambiguous row, long movieId) {
    Item movie =
        row.candidates().stream()
            .filter(candidate -> candidate.id() == movieId)
            .findFirst()
            .orElseThrow(
                () ->
                    new ImportRefusedException(
                        Message.of("import.refused.film", movieId, row.line())));
    return new Matched(row.line(), row.title(), movie, row.mark());
  }

  private void add(long movieId, FileMark said) {
    MovieMark mark = said.mark();
    mark.rating()
        .ifPresent(rating -> (said.date().isPresent() ? dated : undated).put(movieId, rating));
    if (mark.watched()) {
      watched.add(movieId);
    }
    if (mark.hidden()) {
      hidden.add(movieId);
    }
    mark.savedAt().ifPresent(time -> saved.put(movieId, time));
  }
}
