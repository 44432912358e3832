package dev.matinee.evaluation.synthetic;

/** A made-up person: what they like, and how they rate. For use by one thread. */
final class Person {
  private static final double MEAN = 3.4;
  private static final double MILDNESS = 0.4;
  private static final double QUALITY = 0.4;
  private static final double LIKING = 0.5;
  private static final double NOISE = 0.75;
  private static final double LEAST_INTEREST = 0.05;
  private static final double WHOLE_STARS_ONLY = 0.4;
  private static final int MAX_HALF_STARS = 10;

  /** Of the logarithm of plays; with them Last.fm 2k's median of 260 plays. */
  private static final double USUAL_PLAYS = 5.5;

  private static final double SPREAD_OF_PLAYS = 1.2;
  private static final int MAX_PLAYS = 400_000;

  private final Chance chance;
  private final double[] affinities;
  private final double mean;
  private final int halfStarsPerStep;

  /** A person by chance, who goes on to use it. */
  Person(Tastes tastes, Chance chance) {
    this.chance = chance;
    affinities = tastes.drawAffinities(chance);
    mean = MEAN + MILDNESS * chance.bell();
    halfStarsPerStep = chance.uniform() < WHOLE_STARS_ONLY ? 2 : 1;
  }

  /** How likely they watch a movie of these genres when they come across it, above 0 to 1. */
  double interest(int genres) {
    return Math.max(LEAST_INTEREST, Math.min(1, 0.5 + liking(genres) / 4));
  }

  /** Their rating of a movie in half stars, 1 to 10; it differs from call to call by chance. */
  int rate(int genres, double quality) {
    double stars = mean + QUALITY * quality + LIKING * liking(genres) + NOISE * chance.bell();
    int rounded = (int) Math.rint(2 * stars / halfStarsPerStep) * halfStarsPerStep;
    return Math.max(halfStarsPerStep, Math.min(MAX_HALF_STARS, rounded));
  }

  /** How often they play an artist of these genres, at least once; differs from call to call. */
  int plays(int genres, double quality) {
    double more = QUALITY * quality + LIKING * liking(genres) + SPREAD_OF_PLAYS * chance.bell();
    return (int) Math.max(1, Math.min(MAX_PLAYS, StrictMath.exp(USUAL_PLAYS + more)));
  }

  private double liking(int genres) {
    double sum = 0;
    for (int rest = genres; rest != 0; rest &= rest - 1) {
      sum += affinities[Integer.numberOfTrailingZeros(rest)];
    }
    return sum / Math.sqrt(Integer.bitCount(genres));
  }
}
