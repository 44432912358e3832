package dev.matinee.serving.question;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.store.History;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a person said of movies, by the genres of these. Immutable once made. */
final class Answers {
  /** How many movies with just these genres were answered for. */
  private final Map<Long, Integer> asked = new HashMap<>();

  /** For each genre, how many were rated or hidden, and how many of these were liked. */
  private final int[] known = new int[Long.SIZE];

  private final int[] liked = new int[Long.SIZE];

  private Answers() {}

  static Answers of(History history, Catalogue catalogue) {
    GenreSet genres = new GenreSet(catalogue.genres());
    Answers answers = new Answers();
    Stream.of(history.ratings().keySet(), history.watched(), history.hidden())
        .flatMap(Set::stream)
        .distinct()
        .forEach(
            id ->
                catalogue
                    .find(id)
                    .ifPresent(movie -> answers.add(genres.of(movie.genres()), id, history)));
    return answers;
  }

  private void add(long genres, long movieId, History history) {
    asked.merge(genres, 1, Integer::sum);
    if (history.watched().contains(movieId)) {
      return;
    }
    boolean likes =
        history.mark(movieId).rating().stream()
            .anyMatch(rating -> RatingScale.HALF_STARS.isLiked(rating.stars()));
    for (long left = genres; left != 0; left &= left - 1) {
      int genre = Long.numberOfTrailingZeros(left);
      known[genre]++;
      liked[genre] += likes ? 1 : 0;
    }
  }

  /** {@return the sum of the similarities of genres to those of each movie answered for} */
  double overlap(long genres) {
    double sum = 0;
    for (Map.Entry<Long, Integer> one : asked.entrySet()) {
      sum += one.getValue() * GenreSet.similarity(genres, one.getKey());
    }
    return sum;
  }

  /**
   * {@return how likely the person likes movies of these genres, 0 to 1} The mean over the genres
   * of {@code (liked + 1) / (known + 2)}; 1/2 without genres.
   */
  double affinity(long genres) {
    double sum = 0;
    for (long left = genres; left != 0; left &= left - 1) {
      int genre = Long.numberOfTrailingZeros(left);
      sum += (liked[genre] + 1.0) / (known[genre] + 2);
    }
    return genres == 0 ? 0.5 : sum / Long.bitCount(genres);
  }
}
