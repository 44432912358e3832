package dev.matinee.serving.model;

import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.published.PublishedTitles;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param catalogue the movies
 * @param algorithm that recommenders are made by, with its model
 * @param recommender made of the ratings, or of more
 * @param version names the data, the algorithm and its settings, and not what people rated since
 * @param knowsAccountsUntil until when the data have all that accounts rated; empty where that is
 *     not known
 * @param knowsOthersUntil until when the recommender knows what people rated since
 * @param popular all movies, most rated first
 * @param references what else is known of the movies: links, other titles, and tags with counts
 * @param titlesArePublished whether those who read lists without a model find the titles
 * @param derived what other parts made of the data
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
    Optional<Instant> knowsAccountsUntil,
    Instant knowsOthersUntil,
    List<Item> popular,
    ItemReferences references,
    boolean titlesArePublished,
    DerivedParts derived) {
  private static final PerData<TitleIndex> TITLES =
      new PerData<>(
          model -> PublishedTitles.of(model.catalogue, model.references.titles(), model.ratings));

  public LiveModel {
    popular = List.copyOf(popular);
    // As exactly as a list keeps it.
    knowsOthersUntil = Instant.ofEpochMilli(knowsOthersUntil.toEpochMilli());
  }

  /** Takes the model that the data have of an algorithm; trains it where they have none. */
  public static LiveModel train(Snapshot data, boolean sample, Algorithm algorithm) {
    RatingMatrix ratings = data.matrix();
    ServedAlgorithm served = ServedAlgorithm.of(algorithm, data, TrainingProgress.NONE);
    RatingMatrix matrix = AccountRows.without(ratings);
    Catalogue movies = data.catalogue();
    return new LiveModel(
        DataLabel.of(data.name(), sample, matrix, movies),
        "",
        ratings,
        matrix,
        movies,
        served,
        served.recommender(),
        served.recommender().info().version(),
        Optional.empty(),
        Instant.EPOCH,
        mostRated(matrix, movies),
        data.references(),
        false,
        new DerivedParts());
  }

  /**
   * The same with a recommender that knows further ratings, as far as its algorithm learns them.
   *
   * @param until when the last of them was given
   */
  public LiveModel trainedOn(RatingMatrix all, Instant until) {
    return with(
        published, algorithm.over(all), version, knowsAccountsUntil, until, titlesArePublished);
  }

  /** The same at a time up to which no account rated anything that the data do not have. */
  public LiveModel knowingOthersUntil(Instant until) {
    return with(published, recommender, version, knowsAccountsUntil, until, titlesArePublished);
  }

  /**
   * The same as it was published.
   *
   * @param name of the version
   * @param accountsUntil until when it has all that accounts rated; empty where that is not known
   */
  public LiveModel publishedAs(String name, Optional<Instant> accountsUntil) {
    Instant until = accountsUntil.orElse(knowsOthersUntil);
    return with(name, recommender, version, accountsUntil, until, titlesArePublished);
  }

  /** The same whose {@link #titles} can be found by those who read lists without a model. */
  public LiveModel withPublishedTitles() {
    return with(published, recommender, version, knowsAccountsUntil, knowsOthersUntil, true);
  }

  /** The titles of the movies, as they are published with the data. */
  public TitleIndex titles() {
    return TITLES.of(this);
  }

  /**
   * The same with lists by another recommender.
   *
   * @param other made of the ratings that the data have
   */
  public LiveModel by(Recommender other) {
    return with(
        published,
        other,
        other.info().version(),
        knowsAccountsUntil,
        Instant.EPOCH,
        titlesArePublished);
  }

  private LiveModel with(
      String name,
      Recommender other,
      String otherVersion,
      Optional<Instant> accountsUntil,
      Instant until,
      boolean found) {
    return new LiveModel(
        label,
        name,
        ratings,
        matrix,
        catalogue,
        algorithm,
        other,
        otherVersion,
        accountsUntil,
        until,
        popular,
        references,
        found,
        derived);
  }

  private static List<Item> mostRated(RatingMatrix matrix, Catalogue catalogue) {
    return catalogue.items().stream()
        .sorted(Comparator.comparingInt((Item item) -> -matrix.raterCount(item.id())))
        .toList();
  }

  /** The genres, those with the most movies first. */
  public List<String> genresByMovies() {
    Map<String, Integer> movies = new HashMap<>();
    popular.forEach(movie -> movie.genres().forEach(genre -> movies.merge(genre, 1, Integer::sum)));
    return catalogue.genres().stream()
        .sorted(Comparator.comparingInt((String genre) -> -movies.getOrDefault(genre, 0)))
        .toList();
  }

  /** What a user of the data set rated. */
  public UserProfile profile(long userId) {
    return matrix.profile(userId);
  }
}
