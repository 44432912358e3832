package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.NeighbourVote;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.neighbourhood.Neighbourhood;
import dev.matinee.recommender.internal.neighbourhood.Neighbours;
import dev.matinee.recommender.internal.neighbourhood.RatingNeighbours;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Splits the ranking scores of one person exactly.
 *
 * <p>A score is a sum of neighbours' votes. A neighbour's similarity is a sum over shared items, so
 * each vote falls to the person's own ratings in proportion to their parts of the similarity. For
 * use by one thread.
 */
public final class ScoreParts {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Neighbourhood.PartsByUser parts;
  private final VoteRanking ranking;
  private final ActiveProfile person;
  private final Neighbours neighbours;
  private final Dials dials;
  private final double[][] shares;

  public ScoreParts(
      DenseRatings matrix,
      RatingScale scale,
      Neighbourhood neighbourhood,
      VoteRanking ranking,
      ActiveProfile person,
      Neighbours neighbours,
      Dials dials) {
    this.matrix = matrix;
    this.scale = scale;
    parts = neighbourhood.parts(person);
    this.ranking = ranking;
    this.person = person;
    this.neighbours = neighbours;
    this.dials = dials;
    shares = new double[neighbours.size()][];
  }

  /** The person's own ratings that spoke most for an item, largest part first. */
  public List<Contribution> reasons(int item, RatingNeighbours voters, int count) {
    return contributions(item, voters).stream()
        .filter(contribution -> contribution.contribution() > 0)
        .limit(count)
        .toList();
  }

  /** Everything that made the score of an item. */
  public Explanation explanation(int item, RatingNeighbours voters) {
    List<NeighbourVote> votes = new ArrayList<>();
    double sum = 0;
    for (int index = 0; index < neighbours.size(); index++) {
      if (voters.votes(index)) {
        sum += ranking.undamped(neighbours.weight(index), voters.level(index));
        votes.add(vote(item, index, voters));
      }
    }
    votes.sort(Comparator.comparingDouble(NeighbourVote::vote).reversed());
    double score = ranking.turned(dials, person, item, sum);
    return new Explanation(matrix.itemId(item), score, contributions(item, voters), votes);
  }

  private NeighbourVote vote(int item, int index, RatingNeighbours voters) {
    return new NeighbourVote(
        matrix.userId(neighbours.user(index)),
        neighbours.weight(index),
        scale.ratingAt(voters.level(index)),
        part(item, index, voters));
  }

  private double part(int item, int index, RatingNeighbours voters) {
    double undamped = ranking.undamped(neighbours.weight(index), voters.level(index));
    return ranking.turned(dials, person, item, undamped);
  }

  private List<Contribution> contributions(int item, RatingNeighbours voters) {
    double[] sums = new double[person.size()];
    for (int index = 0; index < neighbours.size(); index++) {
      if (voters.votes(index)) {
        addShares(sums, shares(index), part(item, index, voters));
      }
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int own = 0; own < sums.length; own++) {
      if (sums[own] != 0) {
        contributions.add(
            new Contribution(matrix.itemId(person.item(own)), person.rating(own), sums[own]));
      }
    }
    // The sort is stable: of equal parts the lower item id comes first.
    contributions.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
    return contributions;
  }

  private static void addShares(double[] sums, double[] shares, double part) {
    for (int own = 0; own < sums.length; own++) {
      sums[own] += part * shares[own];
    }
  }

  private double[] shares(int index) {
    if (shares[index] == null) {
      double[] ofSimilarity = parts.of(neighbours.user(index));
      double similarity = Arrays.stream(ofSimilarity).sum();
      shares[index] = Arrays.stream(ofSimilarity).map(part -> part / similarity).toArray();
    }
    return shares[index];
  }
}
