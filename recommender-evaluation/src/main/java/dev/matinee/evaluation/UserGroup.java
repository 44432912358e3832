package dev.matinee.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The figures of the measured users with few or many ratings in the training set.
 *
 * @param quarter 1 for the fewest ratings to 4 for the most
 * @param fewest the fewest training ratings of a user of the group
 * @param most the most
 * @param users how many
 * @param rmse of the predictions for them; NaN where nothing is predicted
 * @param mae likewise
 * @param means of the metrics that are defined for a user of the group
 */
public record UserGroup(
    int quarter,
    int fewest,
    int most,
    int users,
    double rmse,
    double mae,
    Map<Metric, Double> means) {
  private static final int QUARTERS = 4;

  public UserGroup {
    Map<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(means);
    means = Collections.unmodifiableMap(copy);
  }

  /**
   * The quarters of users by their number of training ratings. Users with equally many are in one
   * group, the upper one, so that groups differ in size, and one without users is left out.
   */
  static List<UserGroup> quarters(List<UserFigures> users) {
    int[] counts = users.stream().mapToInt(UserFigures::trainingRatings).sorted().toArray();
    List<UserGroup> groups = new ArrayList<>();
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      int wanted = quarter;
      List<UserFigures> members =
          users.stream().filter(user -> quarter(user.trainingRatings(), counts) == wanted).toList();
      if (!members.isEmpty()) {
        groups.add(of(quarter, members));
      }
    }
    return groups;
  }

  private static int quarter(int ratings, int[] counts) {
    OptionalInt highest =
        IntStream.range(1, QUARTERS)
            .filter(quarter -> ratings >= counts[quarter * counts.length / QUARTERS])
            .max();
    return highest.orElse(0) + 1;
  }

  private static UserGroup of(int quarter, List<UserFigures> members) {
    Means means = new Means(members);
    return new UserGroup(
        quarter,
        members.stream().mapToInt(UserFigures::trainingRatings).min().orElse(0),
        members.stream().mapToInt(UserFigures::trainingRatings).max().orElse(0),
        members.size(),
        means.rmse(),
        means.mae(),
        means.byMetric());
  }
}
