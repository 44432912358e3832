package dev.matinee.storedlists;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.packed.ListWithSaved;
import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.packed.ListedPlace;
import dev.matinee.lists.packed.ListedReason;
import dev.matinee.lists.packed.PackedList;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.PlacedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From movies to packed ones and back, with the titles of an index. */
final class PackedForm {
  private PackedForm() {}

  /** The movies of a list; empty if the index does not say the same of each of them. */
  static Optional<PackedMovies> pack(RecommendationList list, TitleIndex index) {
    List<RecommendedMovie> movies = list.movies();
    Stream<RecommendedMovie> all =
        Stream.concat(movies.stream(), list.saved().stream().map(PlacedMovie::movie));
    if (list.packed().isPresent() || !all.allMatch(movie -> says(index, movie))) {
      return Optional.empty();
    }
    ListWithSaved listed =
        new ListWithSaved(
            movies.stream().map(PackedForm::listed).toList(),
            list.saved().stream()
                .map(saved -> new ListedPlace(saved.place(), listed(saved.movie())))
                .toList());
    return Optional.of(new PackedMovies(index.version(), movies.size(), PackedList.pack(listed)));
  }

  private static boolean says(TitleIndex index, RecommendedMovie movie) {
    return index.find(movie.id()).filter(title -> isSame(title, movie)).isPresent()
        && movie.because().stream().allMatch(reason -> says(index, reason));
  }

  private static boolean isSame(Title title, RecommendedMovie movie) {
    return title.title().equals(movie.title())
        && title.year().equals(movie.year())
        && title.genres().equals(movie.genres());
  }

  private static boolean says(TitleIndex index, Reason reason) {
    return index
        .find(reason.movieId())
        .filter(title -> title.title().equals(reason.title()))
        .isPresent();
  }

  private static ListedMovie listed(RecommendedMovie movie) {
    return new ListedMovie(
        movie.id(),
        movie.score(),
        movie.predictedRating(),
        movie.match(),
        movie.origin().label(),
        movie.because().stream()
            .map(each -> new ListedReason(each.movieId(), each.rating(), each.contribution()))
            .toList());
  }

  /**
   * A packed list with the titles of its movies; empty if the form or the index is not known.
   *
   * @throws ListsException if the bytes are damaged, or the index lacks a movie
   */
  static Optional<RecommendationList> unpack(
      RecommendationList list, PackedMovies packed, TitleSource titles) {
    Optional<ListWithSaved> listed = PackedList.unpackWithSaved(packed.bytes());
    return listed.isEmpty()
        ? Optional.empty()
        : titles.find(packed.titles()).map(index -> titled(list, listed.get(), index));
  }

  private static RecommendationList titled(
      RecommendationList list, ListWithSaved listed, TitleIndex index) {
    return list.with(
        listed.movies().stream().map(movie -> titled(movie, index)).toList(),
        listed.saved().stream()
            .map(saved -> new PlacedMovie(saved.place(), titled(saved.movie(), index)))
            .toList());
  }

  private static RecommendedMovie titled(ListedMovie movie, TitleIndex index) {
    Title title = title(movie.id(), index);
    return new RecommendedMovie(
        movie.id(),
        title.title(),
        title.year(),
        title.genres(),
        movie.score(),
        movie.predictedRating(),
        movie.match(),
        MovieOrigin.of(movie.origin()),
        movie.because().stream().map(reason -> titled(reason, index)).toList());
  }

  private static Reason titled(ListedReason reason, TitleIndex index) {
    String title = title(reason.movieId(), index).title();
    return new Reason(reason.movieId(), title, reason.rating(), reason.contribution());
  }

  private static Title title(long id, TitleIndex index) {
    return index
        .find(id)
        .orElseThrow(
            () -> new ListsException("the titles " + index.version() + " lack movie " + id));
  }
}
