package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Ranking;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserKnnConfig;
import dev.matinee.recommender.Vote;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.neighbourhood.Neighbours;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.scratch.Accumulator;
import dev.matinee.recommender.internal.scratch.Pool;

/** See {@link Ranking}. Immutable; safe for use by any number of threads. */
public final class VoteRanking {
  private final DenseRatings matrix;
  private final Ranking ranking;
  private final UserKnnConfig config;
  private final double[] voteOfLevel;
  private final PopularityDamping damping;
  private final DialFactors dials;
  private final Pool<Accumulator> pool;

  public VoteRanking(
      DenseRatings matrix, RatingScale scale, UserKnnConfig config, DialFactors dials) {
    this.matrix = matrix;
    this.config = config;
    this.dials = dials;
    ranking = config.ranking();
    voteOfLevel = new double[scale.levels()];
    for (int level = 0; level < voteOfLevel.length; level++) {
      voteOfLevel[level] = vote(scale, ranking.vote(), scale.ratingAt(level));
    }
    damping = new PopularityDamping(matrix, ranking.popularityDamping());
    pool = new Pool<>(() -> new Accumulator(matrix.itemNumbers()));
  }

  static double vote(RatingScale scale, Vote vote, double rating) {
    return switch (vote) {
      case RATING -> rating;
      case FROM_MIDDLE -> rating - (scale.min() + scale.max()) / 2;
      case HEIGHT -> height(scale, rating);
      case SQUARED_HEIGHT -> Math.pow(height(scale, rating), 2);
      case LIKED -> scale.isLiked(rating) ? 1 : 0;
    };
  }

  private static double height(RatingScale scale, double rating) {
    return (rating - scale.min()) / (scale.max() - scale.min());
  }

  /** The items with a quorum and the best positive scores that the query asks for, best first. */
  public RankedItems rank(ActiveProfile person, Neighbours neighbours, Query query) {
    return pool.use(
        scores -> {
          for (int index = 0; index < neighbours.size(); index++) {
            addVotes(neighbours.user(index), neighbours.weight(index), scores);
          }
          int votes = quorum(person);
          RankedItems best = select(person, scores, votes, query);
          scores.clear();
          return best;
        });
  }

  private int quorum(ActiveProfile person) {
    int neighbours = Math.min(config.rankingNeighbourhood().size(), person.otherUsers());
    return config.quorum().of(neighbours, person.size());
  }

  private void addVotes(int user, double weight, Accumulator scores) {
    UserRows rows = matrix.rowsOf(user);
    int end = matrix.rowEnd(user);
    for (int at = matrix.rowStart(user); at < end; at++) {
      scores.add(rows.item(at), undamped(weight, rows.level(at)));
    }
  }

  private RankedItems select(ActiveProfile person, Accumulator scores, int votes, Query query) {
    return SummedScores.best(
        matrix,
        person,
        scores,
        votes,
        query,
        dials,
        item -> damped(person, item, scores.sum(item)));
  }

  /** What a neighbour with this weight adds by their rating. */
  double undamped(double weight, int level) {
    return ranking.weighted() ? weight * voteOfLevel[level] : voteOfLevel[level];
  }

  /** A sum of votes, held back by the popularity of the item. */
  private double damped(ActiveProfile person, int item, double votes) {
    return votes * damping.of(person, item);
  }

  /** The same in a turned ranking. */
  double turned(Dials positions, ActiveProfile person, int item, double votes) {
    return damped(person, item, votes) * dials.of(positions, item);
  }
}
