package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.HistoryEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Tells from two versions of a history what happened between them. */
final class HistoryDifference {
  private final History before;
  private final History after;

  private HistoryDifference(History before, History after) {
    this.before = before;
    this.after = after;
  }

  /** {@return the event of a change} */
  static HistoryEvent event(History before, History after, ChangeCause cause) {
    return new HistoryDifference(before, after).event(cause);
  }

  private HistoryEvent event(ChangeCause cause) {
    Set<Long> movies = changedMovies();
    if (movies.size() == 1) {
      return movieEvent(movies.iterator().next(), cause);
    }
    EventKind kind = movies.isEmpty() ? EventKind.GENRES : EventKind.SEVERAL;
    return event(cause, kind, OptionalLong.empty(), OptionalInt.empty());
  }

  private HistoryEvent movieEvent(long movieId, ChangeCause cause) {
    MovieMark now = after.mark(movieId);
    EventKind kind = kind(before.mark(movieId), now);
    Optional<RatedMovie> rating = kind == EventKind.RATED ? now.rating() : Optional.empty();
    return event(
        cause,
        kind,
        OptionalLong.of(movieId),
        rating.map(it -> OptionalInt.of(it.halfStars())).orElse(OptionalInt.empty()));
  }

  private HistoryEvent event(
      ChangeCause cause, EventKind kind, OptionalLong movieId, OptionalInt halfStars) {
    return new HistoryEvent(
        WriteId.random().value(),
        after.version(),
        cause.time(),
        cause.source(),
        kind,
        movieId,
        halfStars,
        cause.list());
  }

  /** What was added counts more than what it replaced. */
  private static EventKind kind(MovieMark before, MovieMark now) {
    if (now.rating().isPresent() && !now.rating().equals(before.rating())) {
      return EventKind.RATED;
    }
    if (now.watched() && !before.watched()) {
      return EventKind.WATCHED;
    }
    if (now.hidden() && !before.hidden()) {
      return EventKind.HIDDEN;
    }
    if (now.saved() && !now.savedAt().equals(before.savedAt())) {
      return EventKind.SAVED;
    }
    return takenBack(before, now);
  }

  private static EventKind takenBack(MovieMark before, MovieMark now) {
    if (before.rating().isPresent() && now.rating().isEmpty()) {
      return EventKind.UNRATED;
    }
    if (before.watched() && !now.watched()) {
      return EventKind.UNWATCHED;
    }
    if (before.hidden() && !now.hidden()) {
      return EventKind.UNHIDDEN;
    }
    if (before.saved() && !now.saved()) {
      return EventKind.UNSAVED;
    }
    throw new IllegalStateException("no kind of event says what changed");
  }

  private Set<Long> changedMovies() {
    Set<Long> movies = new HashSet<>();
    addChanged(movies, before.ratings(), after.ratings());
    addChanged(movies, after.ratings(), before.ratings());
    addMissing(movies, before.watched(), after.watched());
    addMissing(movies, after.watched(), before.watched());
    addMissing(movies, before.hidden(), after.hidden());
    addMissing(movies, after.hidden(), before.hidden());
    addChanged(movies, before.saved().times(), after.saved().times());
    addChanged(movies, after.saved().times(), before.saved().times());
    return movies;
  }

  private static <T> void addChanged(Set<Long> movies, Map<Long, T> some, Map<Long, T> others) {
    some.forEach(
        (movie, said) -> {
          if (!said.equals(others.get(movie))) {
            movies.add(movie);
          }
        });
  }

  private static void addMissing(Set<Long> movies, Collection<Long> some, Collection<Long> others) {
    some.stream().filter(movie -> !others.contains(movie)).forEach(movies::add);
  }
}
