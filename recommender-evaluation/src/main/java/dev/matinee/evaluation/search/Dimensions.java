package dev.matinee.evaluation.search;

import dev.matinee.recommender.BaselineDamping;
import dev.matinee.recommender.CosineSimilarity;
import dev.matinee.recommender.ItemWeighting;
import dev.matinee.recommender.NeighbourhoodConfig;
import dev.matinee.recommender.PredictionConfig;
import dev.matinee.recommender.ProfileValue;
import dev.matinee.recommender.Ranking;
import dev.matinee.recommender.Significance;
import dev.matinee.recommender.Similarity;
import dev.matinee.recommender.UserKnnConfig;
import dev.matinee.recommender.Vote;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;

/** The grid that is searched: one line for each setting. */
public final class Dimensions {
  private Dimensions() {}

  /** Those that matter for a goal. */
  public static List<Dimension> of(Goal goal) {
    return goal == Goal.NDCG ? ofRanking() : ofPrediction();
  }

  private static List<Dimension> ofRanking() {
    return List.of(
        choices("value", ProfileValue.values(), Dimensions::withValue),
        choices("item weighting", ItemWeighting.values(), Dimensions::withWeighting),
        numbers("amplification", Dimensions::withAmplification, 1, 1.5, 2, 2.5, 3),
        numbers("neighbours", Dimensions::withNeighbours, 30, 50, 80, 100, 150, 200, 300),
        choices("vote", Vote.values(), Dimensions::withVote),
        numbers("popularity damping", Dimensions::withPopularityDamping, 0, 0.1, 0.15, 0.2, 0.3));
  }

  private static List<Dimension> ofPrediction() {
    return List.of(
        numbers("raters", Dimensions::withRaters, 20, 40, 60, 80, 120),
        numbers("shrinkage", Dimensions::withShrinkage, 10, 25, 50, 100, 200),
        numbers("damping", Dimensions::withDamping, 0.1, 0.25, 0.5, 1, 2),
        numbers("baseline damping", Dimensions::withBaselineDamping, 2, 5, 10, 20));
  }

  private static <T> Dimension choices(
      String name, T[] values, BiFunction<UserKnnConfig, T, UserKnnConfig> change) {
    return new Dimension(
        name,
        Arrays.stream(values)
            .map(value -> new Setting(value.toString(), config -> change.apply(config, value)))
            .toList());
  }

  private static Dimension numbers(
      String name, BiFunction<UserKnnConfig, Double, UserKnnConfig> change, double... values) {
    return new Dimension(
        name,
        DoubleStream.of(values)
            .mapToObj(
                value -> new Setting(String.valueOf(value), config -> change.apply(config, value)))
            .toList());
  }

  private static UserKnnConfig withValue(UserKnnConfig config, ProfileValue value) {
    return withSimilarity(config, new CosineSimilarity(value, weighting(config)));
  }

  private static UserKnnConfig withWeighting(UserKnnConfig config, ItemWeighting weighting) {
    return withSimilarity(config, new CosineSimilarity(value(config), weighting));
  }

  private static ProfileValue value(UserKnnConfig config) {
    return config.rankingNeighbourhood().similarity() instanceof CosineSimilarity cosine
        ? cosine.value()
        : ProfileValue.LIKED;
  }

  private static ItemWeighting weighting(UserKnnConfig config) {
    return config.rankingNeighbourhood().similarity() instanceof CosineSimilarity cosine
        ? cosine.weighting()
        : ItemWeighting.NONE;
  }

  private static UserKnnConfig withSimilarity(UserKnnConfig config, Similarity similarity) {
    NeighbourhoodConfig old = config.rankingNeighbourhood();
    Significance significance = old.significance();
    return config.with(
        new NeighbourhoodConfig(similarity, significance, old.amplification(), old.size()));
  }

  private static UserKnnConfig withAmplification(UserKnnConfig config, double amplification) {
    NeighbourhoodConfig old = config.rankingNeighbourhood();
    return config.with(
        new NeighbourhoodConfig(old.similarity(), old.significance(), amplification, old.size()));
  }

  private static UserKnnConfig withNeighbours(UserKnnConfig config, double size) {
    NeighbourhoodConfig old = config.rankingNeighbourhood();
    return config.with(
        new NeighbourhoodConfig(
            old.similarity(), old.significance(), old.amplification(), (int) size));
  }

  private static UserKnnConfig withVote(UserKnnConfig config, Vote vote) {
    return config.with(Ranking.weightedVotes(vote, config.ranking().popularityDamping()));
  }

  private static UserKnnConfig withPopularityDamping(UserKnnConfig config, double damping) {
    return config.with(Ranking.weightedVotes(config.ranking().vote(), damping));
  }

  private static UserKnnConfig withRaters(UserKnnConfig config, double raters) {
    PredictionConfig old = config.prediction();
    return config.with(
        new PredictionConfig(
            (int) raters, old.shrinkage(), old.damping(), old.trust(), old.baseline()));
  }

  private static UserKnnConfig withShrinkage(UserKnnConfig config, double shrinkage) {
    PredictionConfig old = config.prediction();
    return config.with(
        new PredictionConfig(old.raters(), shrinkage, old.damping(), old.trust(), old.baseline()));
  }

  private static UserKnnConfig withDamping(UserKnnConfig config, double damping) {
    PredictionConfig old = config.prediction();
    return config.with(
        new PredictionConfig(old.raters(), old.shrinkage(), damping, old.trust(), old.baseline()));
  }

  private static UserKnnConfig withBaselineDamping(UserKnnConfig config, double damping) {
    PredictionConfig old = config.prediction();
    BaselineDamping baseline = new BaselineDamping(damping, damping);
    return config.with(
        new PredictionConfig(old.raters(), old.shrinkage(), old.damping(), old.trust(), baseline));
  }
}
