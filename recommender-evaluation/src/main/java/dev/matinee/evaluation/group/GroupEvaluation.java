package dev.matinee.evaluation.group;

import dev.matinee.evaluation.Split;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures the strategies for lists of several people on groups that are drawn from the users of a
 * test set. Each member's own list is made from the training set; the strategies see ranks only,
 * and what the members rated there. Beside them stands each member alone with their own list, which
 * shows what a common list costs.
 *
 * <p>Source of the protocol with drawn groups, random and alike: L. Baltrunas, T. Makcinskas and F.
 * Ricci (2010), doi 10.1145/1864708.1864733.
 *
 * <p>Lists are made in parallel; the figures do not depend on the number of threads. Immutable;
 * safe for use by any number of threads.
 */
public final class GroupEvaluation {
  private final String split;
  private final GroupSettings settings;
  private final List<FoldGroups> folds;

  private GroupEvaluation(String split, GroupSettings settings, List<FoldGroups> folds) {
    this.split = split;
    this.settings = settings;
    this.folds = folds;
  }

  /**
   * Draws the groups.
   *
   * @throws dev.matinee.evaluation.EvaluationException if a fold has too few users for a group
   */
  public static GroupEvaluation of(Ratings ratings, Split split, GroupSettings settings) {
    return new GroupEvaluation(
        split.description(),
        settings,
        split.folds(ratings).stream().map(fold -> FoldGroups.draw(fold, settings)).toList());
  }

  /**
   * Trains a recommender on each fold and measures all strategies on its lists.
   *
   * @param algorithm its name, for the protocol
   * @param training makes it
   */
  public GroupEvaluationResult run(String algorithm, Function<RatingMatrix, Recommender> training) {
    List<GroupOutcome> outcomes = outcomes(training);
    return new GroupEvaluationResult(
        GroupProtocol.of(
            split, algorithm, settings, folds.stream().flatMap(f -> f.groups().stream()).toList()),
        results(outcomes),
        comparisons(outcomes));
  }

  private List<GroupOutcome> outcomes(Function<RatingMatrix, Recommender> training) {
    long total = folds.stream().mapToLong(fold -> fold.users().size()).sum();
    AtomicLong done = new AtomicLong();
    List<GroupOutcome> outcomes = new ArrayList<>();
    for (FoldGroups fold : folds) {
      outcomes.addAll(
          fold.outcomes(
              training.apply(fold.train()),
              settings,
              () -> settings.progress().advanced(done.incrementAndGet(), total)));
    }
    return outcomes;
  }

  private static List<GroupResult> results(List<GroupOutcome> outcomes) {
    List<GroupResult> results = new ArrayList<>(results("all", group -> true, outcomes));
    for (GroupKind kind : GroupKind.values()) {
      results.addAll(results(kind.label(), group -> group.kind() == kind, outcomes));
    }
    for (int size : GroupDraw.SIZES) {
      results.addAll(results(size + " members", group -> group.members().size() == size, outcomes));
    }
    return results;
  }

  private static List<GroupResult> results(
      String slice, Predicate<DrawnGroup> groups, List<GroupOutcome> outcomes) {
    return strategies()
        .map(
            strategy ->
                GroupResult.of(
                    strategy,
                    slice,
                    of(strategy, outcomes).stream()
                        .filter(outcome -> groups.test(outcome.group()))
                        .toList()))
        .toList();
  }

  private static List<GroupComparison> comparisons(List<GroupOutcome> outcomes) {
    List<GroupOutcome> average = of(GroupStrategy.AVERAGE.label(), outcomes);
    return strategies()
        .filter(strategy -> !strategy.equals(GroupStrategy.AVERAGE.label()))
        .map(strategy -> GroupComparison.of(of(strategy, outcomes), average))
        .toList();
  }

  private static Stream<String> strategies() {
    return Stream.concat(
        Stream.of(GroupStrategy.values()).map(GroupStrategy::label), Stream.of(GroupResult.ALONE));
  }

  private static List<GroupOutcome> of(String strategy, List<GroupOutcome> outcomes) {
    return outcomes.stream().filter(outcome -> outcome.strategy().equals(strategy)).toList();
  }
}
