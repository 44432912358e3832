package dev.matinee.evaluation;

import dev.matinee.recommender.*;
import dev.matinee.recommender.data.*;
import java.io.PrintStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** The program that docs/embedding.md shows piece by piece. */
final class EmbeddingGuide {
  private EmbeddingGuide() {}

  static void run(Path directory, Path file, PrintStream out) {
    // guide: load
    DataSet movieLens = DataSets.read(directory);
    Catalogue movies = movieLens.catalogue();
    RatingMatrix matrix = RatingMatrix.of(movieLens.ratings());
    Recommender recommender = Algorithms.standard().train(matrix, movies);
    // guide: end

    // guide: own ratings
    Ratings songs =
        Ratings.builder().add(7, 1001, 5, 0).add(7, 1002, 2, 0).add(8, 1001, 4, 0).build();
    Recommender forSongs = Algorithms.POPULARITY.train(RatingMatrix.of(songs));
    // guide: end
    out.println(forSongs.info());

    // guide: snapshot
    Snapshot.of(movieLens).write(file);
    Snapshot snapshot = Snapshot.open(file);
    Recommender sooner = Algorithms.standard().train(snapshot.matrix(), snapshot.catalogue());
    // guide: end
    out.println("the snapshot has the same version: " + sooner.info().equals(recommender.info()));

    // guide: fold in
    UserProfile me =
        UserProfile.builder().rate(2571, 5).rate(1196, 4.5).rate(318, 3).watched(858).build();
    UserProfile someUser = matrix.profile(42);
    // guide: end
    List<Recommendation> theirs = sooner.recommend(someUser, Query.top(5));
    out.println(
        "the snapshot answers alike: "
            + theirs.equals(recommender.recommend(someUser, Query.top(5))));

    // guide: recommend
    for (Recommendation movie : recommender.recommend(me, Query.top(5).withReasons(1))) {
      String title = movies.get(movie.itemId()).title();
      String match = movie.matchPercent().isPresent() ? movie.matchPercent().getAsInt() + "%" : "?";
      double rating = movie.predictedRating().orElse(Double.NaN);
      out.printf("%s: %s, %.1f stars%n", title, match, rating);
    }
    // guide: end

    // guide: filter
    LongPredicate fromTheSeventies = id -> movies.get(id).year().orElse(0) / 10 == 197;
    Query nextFive = Query.top(5).skip(5).where(fromTheSeventies);
    List<Recommendation> older = recommender.recommend(me, nextFive);
    // guide: end
    older.forEach(movie -> out.println(movies.get(movie.itemId())));

    // guide: predict
    for (Prediction prediction : recommender.predict(me, 260, 4993)) {
      out.printf("%.2f stars, by %d people%n", prediction.rating(), prediction.support());
    }
    // guide: end

    // guide: explain
    Explanation why = recommender.explain(me, 260);
    for (Contribution part : why.contributions()) {
      String title = movies.get(part.itemId()).title();
      out.printf("%+.2f, as you gave %s %.1f stars%n", part.contribution(), title, part.rating());
    }
    Explanation byPeople = Algorithms.USER_KNN.train(matrix).explain(me, 260);
    for (NeighbourVote vote : byPeople.votes().subList(0, 3)) {
      out.printf("%+.2f, as user %d gave it %.1f%n", vote.vote(), vote.userId(), vote.rating());
    }
    // guide: end
    double sum = why.contributions().stream().mapToDouble(Contribution::contribution).sum();
    out.println("parts sum to the score: " + (Math.abs(sum - why.score()) < 1e-9));

    // guide: swap
    LiveRecommender live = LiveRecommender.of(recommender);
    UserProfile newUser = UserProfile.builder().userId(700).rate(2571, 5).rate(260, 4).build();
    RatingMatrix newer = matrix.with(List.of(newUser));
    live.publish(Algorithms.USER_KNN.train(newer));
    // guide: end
    out.println(live.info());

    // guide: current
    Recommender now = live.current();
    long best = now.recommend(me, Query.top(1)).get(0).itemId();
    Explanation reasons = now.explain(me, best);
    // guide: end
    out.println(reasons.score());

    Consumer<Throwable> log = failure -> out.println("not trained: " + failure);
    // guide: live ratings
    LiveRatings ratings =
        LiveRatings.start(matrix, Algorithms.USER_KNN::train, LiveRatingsConfig.DEFAULT, log);
    LiveRecommender upToDate = ratings.recommender();
    ratings.put(newUser);
    ratings.flush(); // or wait ten seconds
    ratings.close();
    // guide: end
    out.println("live ratings count alike: " + upToDate.info().equals(live.info()));

    // guide: configure
    UserKnnConfig tuned = UserKnnDefaults.tuned();
    UserKnnConfig config =
        new UserKnnConfig(
            "my-knn",
            new NeighbourhoodConfig(new PearsonSimilarity(), Significance.linearUpTo(50), 1, 80),
            Ranking.weightedVotes(Vote.FROM_MIDDLE, 0.1),
            tuned.prediction(),
            tuned.minSupport(),
            Quorum.NONE);
    Recommender mine = PopularityFill.of(UserKnn.of(matrix, config), Popularity.of(matrix));
    // guide: end
    out.println(mine.info().algorithm());

    // guide: trained models
    TrainedModel model =
        TrainedModel.of("my-weights", matrix)
            .withSettings("lambda=500")
            .withMetric("ndcg", 0.31)
            .withLongs(matrix.itemIds())
            .withFloats(new float[matrix.itemCount()]);
    snapshot.with(model).write(file);
    TrainedModel learned = Snapshot.open(file).model("my-weights").orElseThrow();
    FloatBuffer weights = learned.floats(1);
    out.println(weights.remaining() + " weights, up to date: " + learned.isTrainedOn(matrix));
    // guide: end

    // guide: a model of an algorithm
    Algorithm ease = Algorithms.EASE.withSettings("regularisation=200");
    TrainedModel once = ease.model(matrix, movies, TrainingProgress.NONE).orElseThrow();
    Recommender again = Algorithms.EASE.restore(once, matrix, movies);
    // guide: end
    out.println(again.info().algorithm());

    // guide: evaluate
    EvaluationResult result =
        Evaluation.of(movieLens.ratings(), new TemporalSplit(0.2), EvaluationSettings.defaults())
            .run(List.of(Algorithms.USER_KNN));
    for (AlgorithmResult each : result.results()) {
      out.printf("%s: NDCG %.3f, RMSE %.3f%n", each.algorithm(), each.ndcg(), each.rmse());
    }
    // guide: end

    // guide: evaluate own
    Contestant own = Contestant.of("my-knn", training -> UserKnn.of(training.matrix(), config));
    EvaluationResult beside =
        Evaluation.of(
                movieLens.ratings(),
                new RandomSplit(0.1, 1),
                EvaluationSettings.defaults().withLength(20))
            .run(List.of(Algorithms.USER_KNN), List.of(own));
    PairedComparison difference = beside.comparison("my-knn", "user-knn", Metric.MAP);
    out.printf("MAP %+.3f, p = %.2g%n", difference.meanDifference(), difference.tTest());
    // guide: end
  }
}
