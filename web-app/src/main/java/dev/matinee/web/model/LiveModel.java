package dev.matinee.web.model;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.ServedAlgorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.web.search.FilmSearch;
import dev.matinee.web.transfer.FilmImport;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that recommendations are made from, at one moment. A request takes it once and sees no
 * other until its end.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param label what pages say of the data set
 * @param published under which name the data were published; empty where they were not
 * @param ratings all that the data have, with those of accounts that were folded in
 * @param matrix the ratings of users of the data set, whom anybody may ask about
 * @param catalogue the films
 * @param algorithm that recommenders are made by, with its model
 * @param recommender made of the ratings, or of more
 * @param version names the data, the algorithm and its settings, and not what people rated since
 * @param knowsOthersUntil until when the recommender knows what people rated since
 * @param others by other algorithms, made of the ratings that the data have
 * @param popular all films, most rated first
 * @param references what else is known of the films
 * @param search finds films by title and year
 * @param imports finds the films of files that people bring
 */
public record LiveModel(
    DataLabel label,
    String published,
    RatingMatrix ratings,
    RatingMatrix matrix,
    Catalogue catalogue,
    ServedAlgorithm algorithm,
    Recommender recommender,
    String version,
    Instant knowsOthersUntil,
    OtherRecommenders others,
    List<Item> popular,
    ItemReferences references,
    FilmSearch search,
    FilmImport imports) {
  public LiveModel {
    popular = List.copyOf(popular);
    // As exactly as a list keeps it.
    knowsOthersUntil = Instant.ofEpochMilli(knowsOthersUntil.toEpochMilli());
  }

  /** Takes the model that the data have of an algorithm; trains it where they have none. */
  public static LiveModel train(
      Snapshot data, ItemReferences references, boolean sample, Algorithm algorithm) {
    RatingMatrix ratings = data.matrix();
    ServedAlgorithm served = ServedAlgorithm.of(algorithm, data, TrainingProgress.NONE);
    RatingMatrix matrix = AccountRows.without(ratings);
    Catalogue films = data.catalogue();
    FilmSearch search =
        FilmSearch.of(films, references.titles(), film -> matrix.raterCount(film.id()));
    return new LiveModel(
        DataLabel.of(data.name(), sample, matrix, films),
        "",
        ratings,
        matrix,
        films,
        served,
        served.recommender(),
        served.recommender().info().version(),
        Instant.EPOCH,
        new OtherRecommenders(ratings, films),
        mostRated(matrix, films),
        references,
        search,
        new FilmImport(films, references.titles(), references.links(), search));
  }

  /**
   * The same with a recommender that knows further ratings, as far as its algorithm learns them.
   *
   * @param until when the last of them was given
   */
  public LiveModel trainedOn(RatingMatrix all, Instant until) {
    return with(published, algorithm.over(all), version, until);
  }

  /** The same with the name that the data were published under. */
  public LiveModel publishedAs(String name) {
    return with(name, recommender, version, knowsOthersUntil);
  }

  /**
   * The same with lists by another algorithm, whose recommender is made when it is first asked for.
   *
   * @throws dev.matinee.web.http.NotReadyException while it is being made
   */
  public LiveModel by(Algorithm other) {
    return other.label().equals(algorithm.algorithm().label()) ? this : with(others.get(other));
  }

  private LiveModel with(Recommender other) {
    return with(published, other, other.info().version(), Instant.EPOCH);
  }

  private LiveModel with(String name, Recommender other, String otherVersion, Instant until) {
    return new LiveModel(
        label,
        name,
        ratings,
        matrix,
        catalogue,
        algorithm,
        other,
        otherVersion,
        until,
        others,
        popular,
        references,
        search,
        imports);
  }

  private static List<Item> mostRated(RatingMatrix matrix, Catalogue catalogue) {
    return catalogue.items().stream()
        .sorted(Comparator.comparingInt((Item item) -> -matrix.raterCount(item.id())))
        .toList();
  }

  /** The genres, those with the most films first. */
  public List<String> genresByFilms() {
    Map<String, Integer> films = new HashMap<>();
    popular.forEach(film -> film.genres().forEach(genre -> films.merge(genre, 1, Integer::sum)));
    return catalogue.genres().stream()
        .sorted(Comparator.comparingInt((String genre) -> -films.getOrDefault(genre, 0)))
        .toList();
  }

  /** What a user of the data set rated. */
  public UserProfile profile(long userId) {
    return matrix.profile(userId);
  }
}
