package dev.matinee.web.taste;

import dev.matinee.recommender.Neighbour;
import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a person's ratings compare with those of the users of the data who are most like them: the
 * person's neighbours, at most {@value #MOST_PEOPLE}. Accounts of the site do not count. Immutable.
 *
 * @param people how many they are, {@value PublicTaste#FEWEST} or more
 * @param ratings how many of theirs are of movies that the person rated too
 * @param apart the mean distance of these from the person's own, in stars
 * @param different the movies that the person rated most otherwise than they did, by half a star or
 *     more and with {@value PublicTaste#FEWEST} or more of them: at most {@value #MOST_MOVIES}, the
 *     largest difference first
 */
public record LikeMinded(int people, int ratings, double apart, List<Difference> different) {
  private static final int MOST_PEOPLE = 50;
  private static final int MOST_MOVIES = 6;
  private static final double LEAST = 0.5;
  private static final double MOST_STARS = 5;

  /**
   * Of what a person told; empty where too few people are like them, and where the data have no
   * ratings to compare with.
   */
  static Optional<LikeMinded> of(LiveModel model, History history, List<OwnRating> own) {
    List<UserProfile> people =
        model.recommender().neighbours(PersonProfile.of(model, history)).stream()
            .map(Neighbour::userId)
            .filter(user -> user > 0 && model.matrix().hasUser(user))
            .limit(MOST_PEOPLE)
            .map(model::profile)
            .toList();
    return people.size() < PublicTaste.FEWEST || model.matrix().scale().implicit()
        ? Optional.empty()
        : Optional.of(compared(model.matrix().scale().max(), people, own));
  }

  private static LikeMinded compared(double max, List<UserProfile> people, List<OwnRating> own) {
    List<Difference> different = new ArrayList<>();
    int ratings = 0;
    double apart = 0;
    for (OwnRating rating : own) {
      double[] theirs =
          people.stream()
              .map(person -> person.ratingOf(rating.movie().id()))
              .filter(OptionalDouble::isPresent)
              .mapToDouble(stars -> stars.getAsDouble() / max * MOST_STARS)
              .toArray();
      double sum = 0;
      for (double stars : theirs) {
        apart += Math.abs(stars - rating.stars());
        sum += stars;
      }
      ratings += theirs.length;
      if (theirs.length >= PublicTaste.FEWEST) {
        double mean = sum / theirs.length;
        different.add(new Difference(rating.movie(), rating.stars(), mean, theirs.length));
      }
    }
    return new LikeMinded(
        people.size(), ratings, ratings == 0 ? 0 : apart / ratings, largest(different));
  }

  private static List<Difference> largest(List<Difference> differences) {
    return differences.stream()
        .filter(each -> each.apart() >= LEAST)
        .sorted(
            Comparator.comparingDouble((Difference each) -> -each.apart())
                .thenComparing(each -> each.movie().id()))
        .limit(MOST_MOVIES)
        .toList();
  }
}
