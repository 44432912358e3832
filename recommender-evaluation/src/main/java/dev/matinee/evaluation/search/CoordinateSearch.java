package dev.matinee.evaluation.search;

import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.UserKnn;
import dev.matinee.recommender.UserKnnConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * Searches settings of a {@link UserKnn} one dimension after the other: every value of its grid is
 * tried with all other settings fixed, and the best one is kept. Rounds over all dimensions, each
 * in another order, until one changes nothing.
 *
 * <p>The goal is the mean over several splits of the gain over the start, so that no split
 * outweighs the others. The tables of {@link Trial trials} show how flat the optimum is, which
 * matters more than the optimum: a setting that hangs on one value will not carry over to other
 * data.
 *
 * <p>The same splits, grid, start and seed find the same. Immutable; safe for use by any number of
 * threads.
 */
public final class CoordinateSearch {
  private final List<Evaluation> splits;
  private final Goal goal;
  private final List<Dimension> dimensions;
  private final int rounds;
  private final long seed;

  /**
   * A search.
   *
   * @param splits what is measured on, at least one
   * @param goal what is made better
   * @param dimensions what is searched
   * @param rounds how many rounds at most, 1 to 100
   * @param seed of the order of the dimensions
   * @throws EvaluationException if there is no split or {@code rounds} is out of its range
   */
  public CoordinateSearch(
      List<Evaluation> splits, Goal goal, List<Dimension> dimensions, int rounds, long seed) {
    if (splits.isEmpty()) {
      throw new EvaluationException("a search needs a split");
    }
    if (rounds < 1 || rounds > 100) {
      throw new EvaluationException("rounds must be between 1 and 100, got " + rounds);
    }
    this.splits = List.copyOf(splits);
    this.goal = goal;
    this.dimensions = List.copyOf(dimensions);
    this.rounds = rounds;
    this.seed = seed;
  }

  /** The most trials that a run can take. */
  public long mostTrials() {
    return rounds * dimensions.stream().mapToLong(each -> each.settings().size()).sum();
  }

  /**
   * Searches from a start.
   *
   * @param progress is told how many trials are done
   */
  public SearchResult run(UserKnnConfig start, LongConsumer progress) {
    return new Run(start, progress).result();
  }

  private List<Double> figures(UserKnnConfig config) {
    return splits.stream()
        .map(split -> split.measure(config.name(), matrix -> UserKnn.of(matrix, config)))
        .map(goal::figure)
        .toList();
  }

  /** One search from one start. */
  private final class Run {
    private final UserKnnConfig start;
    private final List<Double> startFigures;
    private final LongConsumer progress;
    private final List<Trial> trials = new ArrayList<>();
    private UserKnnConfig best;
    private double bestGain = 1;

    Run(UserKnnConfig start, LongConsumer progress) {
      this.start = start;
      this.progress = progress;
      startFigures = figures(start);
      best = start;
    }

    SearchResult result() {
      Random random = new Random(seed);
      boolean changed = true;
      for (int round = 1; round <= rounds && changed; round++) {
        List<Dimension> order = new ArrayList<>(dimensions);
        Collections.shuffle(order, random);
        changed = false;
        for (Dimension dimension : order) {
          changed |= search(dimension, round);
        }
      }
      return new SearchResult(
          goal.label(), start, startFigures, best, figures(best), bestGain, trials);
    }

    private boolean search(Dimension dimension, int round) {
      UserKnnConfig before = best;
      List<List<Double>> figures = new ArrayList<>();
      int leader = 0;
      for (Setting setting : dimension.settings()) {
        figures.add(figures(setting.change().apply(before)));
        if (gain(figures.get(figures.size() - 1)) > gain(figures.get(leader))) {
          leader = figures.size() - 1;
        }
        progress.accept(trials.size() + figures.size());
      }
      record(dimension, round, figures, leader);
      // The settings at the start need not be on the grid: what is no better changes nothing.
      boolean better = gain(figures.get(leader)) > bestGain;
      if (better) {
        best = dimension.settings().get(leader).change().apply(before);
        bestGain = gain(figures.get(leader));
      }
      return better;
    }

    private void record(Dimension dimension, int round, List<List<Double>> figures, int leader) {
      for (int index = 0; index < figures.size(); index++) {
        trials.add(
            new Trial(
                round,
                dimension.name(),
                dimension.settings().get(index).label(),
                figures.get(index),
                gain(figures.get(index)),
                index == leader));
      }
    }

    private double gain(List<Double> figures) {
      double sum = 0;
      for (int split = 0; split < figures.size(); split++) {
        sum += goal.gain(figures.get(split), startFigures.get(split));
      }
      return sum / figures.size();
    }
  }
}
