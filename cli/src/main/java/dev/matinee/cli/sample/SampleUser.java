package dev.matinee.cli.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up person. Everything about them follows from their id: their main taste is the one that
 * is due, all else is drawn with the id as the seed. {@link BuiltInSample} has the formulas.
 */
final class SampleUser {
  private static final List<Taste> TASTES = List.of(Taste.values());
  private static final long SEED = 0x4d6174696e6565L;
  private static final int MIN_RATINGS = 20;
  private static final int MAX_RATINGS = 120;
  private static final double MAIN = 1.0;
  private static final double SECOND = 0.6;
  private static final double DISLIKE = -0.8;
  private static final double WHIM = 0.12;
  private static final double ERA_LIKING = 0.35;
  private static final double ERA_YEARS = 15;
  private static final double MEAN = 3.12;
  private static final double STRICTNESS = 0.3;
  private static final double QUALITY = 0.3;
  private static final double MEAN_QUALITY = 3.5;
  private static final double NOISE = 0.4;

  private final long id;
  private final Chance chance;
  private final Map<Taste, Double> affinities = new EnumMap<>(Taste.class);
  private final double favouriteYear;
  private final double strictness;

  SampleUser(long id) {
    this.id = id;
    chance = new Chance(SEED + id);
    for (Taste taste : TASTES) {
      affinities.put(taste, WHIM * chance.bell());
    }
    affinities.put(otherTaste(), DISLIKE);
    affinities.put(otherTaste(), DISLIKE);
    affinities.put(otherTaste(), SECOND);
    affinities.put(mainTaste(), MAIN);
    favouriteYear = 1950 + 70 * chance.uniform();
    strictness = STRICTNESS * chance.bell();
  }

  long id() {
    return id;
  }

  /** The cluster that the person likes most. */
  Taste mainTaste() {
    return TASTES.get((int) ((id - 1) % TASTES.size()));
  }

  /** The movies that the person has seen, most eagerly watched first. */
  List<SampleMovie> watched(List<SampleMovie> movies) {
    double share = chance.uniform();
    int count = MIN_RATINGS + (int) ((MAX_RATINGS + 1 - MIN_RATINGS) * share * share);
    List<Attraction> attractions = new ArrayList<>();
    for (SampleMovie movie : movies) {
      // Efraimidis and Spirakis (2006): the order of log(u)/weight draws by weight.
      double delay = -StrictMath.log(1 - chance.uniform());
      double weight = StrictMath.exp(0.5 * movie.fame() + 1.6 * liking(movie));
      attractions.add(new Attraction(movie, delay / weight));
    }
    attractions.sort(Comparator.comparingDouble(Attraction::delay));
    return attractions.subList(0, count).stream().map(Attraction::movie).toList();
  }

  /** The person's rating of a movie, in half stars; it differs from call to call by chance. */
  double rate(SampleMovie movie) {
    double stars =
        MEAN
            + strictness
            + QUALITY * (movie.quality() - MEAN_QUALITY)
            + liking(movie)
            + NOISE * chance.bell();
    return Math.max(1, Math.min(10, Math.rint(2 * stars))) / 2;
  }

  /** A whole number from 0 up to {@code bound} that depends on the person. */
  int draw(int bound) {
    return chance.below(bound);
  }

  private double liking(SampleMovie movie) {
    double sum = 0;
    for (Taste taste : movie.tastes()) {
      sum += affinities.getOrDefault(taste, 0.0);
    }
    double distance = (movie.year() - favouriteYear) / ERA_YEARS;
    return sum / movie.tastes().size() + ERA_LIKING * StrictMath.exp(-distance * distance);
  }

  private Taste otherTaste() {
    return TASTES.get(chance.below(TASTES.size()));
  }

  private record Attraction(SampleMovie movie, double delay) {}
}
