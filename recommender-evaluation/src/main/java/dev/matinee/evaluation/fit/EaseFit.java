package dev.matinee.evaluation.fit;

import dev.matinee.evaluation.RandomSplit;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.TemporalSplit;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.TrainingProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Chooses the settings of {@link dev.matinee.recommender.Ease} from the ratings that it will be
 * trained on. These are divided at random, with two seeds, and by time, with two fractions.
 * Settings are compared by the product of the mean NDCG of lists of ten over random and over
 * temporal splits: what is good on one kind alone fails on other data. Settings are changed in
 * rounds (the power, the regularisation and dropout, the dislike), and a change is kept only where
 * the product rises by more than one standard error of paired users, and the figures of at least
 * {@value #LEAST_DIFFERENT} of them differ: of fewer, one alone can decide, whose gain is about as
 * large as its standard error.
 *
 * <p>Of a large set a sample is taken, evenly spread over users: at most {@value #MOST_RATINGS}
 * ratings to learn from and the {@value #MOST_ITEMS} most rated items; then the regularisation,
 * which depends on the number of ratings, stays as it is. Undated ratings are divided at random
 * alone. Fewer than {@value #LEAST_RATINGS} ratings are not divided: on so few, one setting cannot
 * be told from another, and the settings stay as they are.
 *
 * <p>The same ratings give the same settings. Immutable; safe for use by any number of threads.
 */
public final class EaseFit {
  /** How many ratings there must be to be divided. */
  static final int LEAST_RATINGS = 1_000;

  /** How many users' figures must differ between two settings. */
  static final int LEAST_DIFFERENT = 20;

  /** How many ratings are learned from at most. */
  static final int MOST_RATINGS = 1_200_000;

  /** How many items the models that are tried know at most. */
  static final int MOST_ITEMS = 1_500;

  private static final int MOST_USERS = 2_000;
  private static final double[] POWERS = {1, 1.5, 3};
  private static final double[][] REGULARISATIONS = {{75, 0.4}, {300, 0.4}, {150, 0.3}, {150, 0.6}};
  private static final double[] DROPOUTS = {0.3, 0.6};
  private static final double[] DISLIKES = {0.15, 0.6};

  private final List<String> names = new ArrayList<>();
  private final List<FitSplit> random = new ArrayList<>();
  private final List<FitSplit> temporal = new ArrayList<>();
  private final boolean sampled;
  private final int mostItems;

  private EaseFit(Ratings ratings, ItemTags tags, EaseConfig start) {
    Ratings sample = UserSample.of(ratings, MOST_RATINGS);
    sampled = sample.size() < ratings.size();
    mostItems = Math.min(MOST_ITEMS, start.maxItems());
    if (ratings.size() >= LEAST_RATINGS) {
      divide(sample, tags);
    }
  }

  private void divide(Ratings sample, ItemTags tags) {
    add(random, "random:0.2:1", new RandomSplit(0.2, 1), sample, tags);
    add(random, "random:0.2:2", new RandomSplit(0.2, 2), sample, tags);
    if (isDated(sample)) {
      add(temporal, "temporal:0.2", new TemporalSplit(0.2), sample, tags);
      add(temporal, "temporal:0.1", new TemporalSplit(0.1), sample, tags);
    }
  }

  private void add(
      List<FitSplit> splits, String name, Split split, Ratings ratings, ItemTags tags) {
    FitSplit made = new FitSplit(split.folds(ratings).get(0), tags, MOST_USERS);
    if (made.isMeasurable()) {
      splits.add(made);
      names.add(name);
    }
  }

  private static boolean isDated(Ratings ratings) {
    for (int at = 0; at < ratings.size(); at++) {
      if (ratings.timestamp(at) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Chooses settings.
   *
   * @param ratings what the model will be trained on
   * @param tags what the items are about
   * @param start the settings to begin with, and to keep where nothing is better
   * @param progress is told how many of the trainings are done
   */
  public static FitResult of(
      Ratings ratings, ItemTags tags, EaseConfig start, TrainingProgress progress) {
    return new EaseFit(ratings, tags, start).new Run(start, progress).result();
  }

  private String protocol() {
    if (random.isEmpty()) {
      return "too few ratings to compare settings, so the default stays";
    }
    return "product of the mean NDCG@10 over random and over temporal splits of the training"
        + " ratings; a change is kept if it gains more than one paired standard error"
        + (sampled ? "; on a sample of users" : "");
  }

  /** One fit. */
  private final class Run {
    private final EaseConfig start;
    private final TrainingProgress progress;
    private final long nanos = System.nanoTime();
    private final List<FitTrial> trials = new ArrayList<>();
    private EaseConfig best;
    private Figures bestFigures;
    private long done;

    Run(EaseConfig start, TrainingProgress progress) {
      this.start = start;
      this.progress = progress;
      best = start;
      bestFigures = random.isEmpty() ? new Figures(List.of(), List.of()) : figures(start);
    }

    FitResult result() {
      Figures startFigures = bestFigures;
      if (!random.isEmpty()) {
        round(powers());
        round(sampled ? dropouts() : regularisations());
        round(dislikes());
      }
      return new FitResult(
          protocol(),
          names,
          start,
          startFigures.means(),
          best,
          trials,
          (System.nanoTime() - nanos) / 1e9);
    }

    private Collection<EaseConfig> powers() {
      return Arrays.stream(POWERS)
          .mapToObj(power -> best.withTraining(power, best.regularisation(), best.dropout()))
          .toList();
    }

    private Collection<EaseConfig> regularisations() {
      return Arrays.stream(REGULARISATIONS)
          .map(each -> best.withTraining(best.power(), each[0], each[1]))
          .toList();
    }

    private Collection<EaseConfig> dropouts() {
      return DoubleStream.of(DROPOUTS)
          .mapToObj(dropout -> best.withTraining(best.power(), best.regularisation(), dropout))
          .toList();
    }

    private Collection<EaseConfig> dislikes() {
      return Arrays.stream(DISLIKES)
          .mapToObj(dislike -> best.withScoring(dislike, best.popularityDamping()))
          .toList();
    }

    /** Tries settings against the best so far, and takes the best of those that are better. */
    private void round(Collection<EaseConfig> configs) {
      Figures before = bestFigures;
      EaseConfig leader = best;
      double highest = 1;
      int first = trials.size();
      List<Figures> tried = new ArrayList<>();
      for (EaseConfig config : configs) {
        Figures figures = figures(config);
        tried.add(figures);
        double gain = figures.gain(before);
        double error = figures.standardError(before);
        trials.add(new FitTrial(config, figures.means(), gain, error, false));
        boolean isTold = figures.different(before) >= LEAST_DIFFERENT;
        if (isTold && gain - error > 1 && gain > highest) {
          leader = config;
          highest = gain;
        }
      }
      for (int index = first; index < trials.size(); index++) {
        FitTrial trial = trials.get(index);
        if (trial.config().equals(leader)) {
          trials.set(
              index,
              new FitTrial(
                  trial.config(), trial.ndcg(), trial.gain(), trial.standardError(), true));
          best = leader;
          bestFigures = tried.get(index - first);
        }
      }
    }

    private Figures figures(EaseConfig config) {
      EaseConfig small = config.withItems(config.minRaters(), mostItems);
      return new Figures(measure(random, small), measure(temporal, small));
    }

    private List<double[]> measure(List<FitSplit> splits, EaseConfig config) {
      List<double[]> measured = new ArrayList<>();
      for (FitSplit split : splits) {
        measured.add(split.measure(config));
        progress.advanced(++done, trainings());
      }
      return measured;
    }

    private long trainings() {
      int second = sampled ? DROPOUTS.length : REGULARISATIONS.length;
      long configs = 1L + POWERS.length + second + DISLIKES.length;
      return Math.max(done, configs * (random.size() + temporal.size()));
    }
  }
}
