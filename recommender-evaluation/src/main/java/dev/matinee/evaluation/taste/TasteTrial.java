package dev.matinee.evaluation.taste;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.data.Catalogue;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the lists of the played tastes and measures how far they follow them. The conditions, on
 * lists of 24 movies:
 *
 * <ul>
 *   <li>of the first ten, at least six carry a loved genre, or three where fewer than a hundred
 *       movies of the kind have five raters;
 *   <li>over all tastes with one common kind, at least 57 of each 70 of these places do;
 *   <li>two persons who love no kind in common share at most six movies;
 *   <li>no movie carries a hated genre and no loved one;
 *   <li>of two kinds at once, both are among the first ten.
 * </ul>
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class TasteTrial {
  private static final int WANTED = 57;
  private static final int OF_PLACES = 70;
  private static final int MOST_SHARED = 6;

  private final RatingMatrix matrix;
  private final Catalogue catalogue;
  private final Kinds kinds;

  private TasteTrial(RatingMatrix matrix, Catalogue catalogue) {
    this.matrix = matrix;
    this.catalogue = catalogue;
    kinds = new Kinds(matrix, catalogue);
    PlayedTastes.all().forEach(this::requireKnown);
  }

  /**
   * {@return a trial on a data set}
   *
   * @param matrix its ratings
   * @param catalogue its movies
   * @throws EvaluationException if a movie of the played tastes is missing or has no genre of its
   *     person: then it is not a data set of MovieLens, whose numbers they are
   */
  public static TasteTrial of(RatingMatrix matrix, Catalogue catalogue) {
    return new TasteTrial(matrix, catalogue);
  }

  private void requireKnown(PlayedTaste taste) {
    for (PlayedRating rating : taste.ratings()) {
      List<String> genres = catalogue.genresOf(rating.movieId());
      if (!taste.loves(genres) && !taste.onlyHates(genres)) {
        throw new EvaluationException(
            "the played tastes need a data set of MovieLens since 2014 with movie "
                + rating.movieId()
                + ", "
                + rating.title()
                + ", got one where its genres are "
                + genres);
      }
    }
  }

  /**
   * {@return how far the lists of a recommender follow the tastes}
   *
   * @param recommender trained on the ratings of the data set
   */
  public TasteResult run(Recommender recommender) {
    return run(recommender, Dials.NEUTRAL);
  }

  /**
   * {@return how far the turned lists of a recommender follow the tastes}
   *
   * @param recommender trained on the ratings of the data set
   * @param dials what its lists are turned towards
   */
  public TasteResult run(Recommender recommender, Dials dials) {
    List<TasteList> lists =
        PlayedTastes.all().stream().map(taste -> list(taste, recommender, dials)).toList();
    List<TasteFigures> figures = lists.stream().map(list -> figures(list, lists)).toList();
    List<TasteList> common = lists.stream().filter(list -> isCommon(list.taste())).toList();
    int inKind = common.stream().mapToInt(list -> list.lovedOfFirst(catalogue)).sum();
    int places = common.size() * TasteList.FIRST;
    return new TasteResult(
        figures,
        inKind,
        places,
        new BrokenConditions(MOST_SHARED, WANTED, OF_PLACES).of(figures, inKind, places),
        SimilarPopularity.of(recommender, matrix));
  }

  private boolean isCommon(PlayedTaste taste) {
    return taste.isPlain() && !kinds.isScarce(taste);
  }

  private static TasteList list(PlayedTaste taste, Recommender recommender, Dials dials) {
    Query query = Query.top(TasteList.LENGTH).withoutPredictions().turned(dials);
    return new TasteList(
        taste,
        recommender.recommend(taste.profile(), query).stream()
            .map(Recommendation::itemId)
            .toList());
  }

  private TasteFigures figures(TasteList list, List<TasteList> all) {
    TasteList nearest =
        all.stream()
            .filter(other -> !other.taste().isNear(list.taste()))
            .max(Comparator.comparingInt(list::shared))
            .orElseThrow();
    return new TasteFigures(
        list.taste().name(),
        list.taste().loved(),
        list.lovedOfFirst(catalogue),
        list.ofEachKind(catalogue),
        kinds.needed(list.taste()),
        list.shared(nearest),
        nearest.taste().name(),
        list.hatedOnly(catalogue),
        list.popularity(matrix));
  }
}
