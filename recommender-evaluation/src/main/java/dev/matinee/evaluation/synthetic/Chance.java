package dev.matinee.evaluation.synthetic;

/**
 * Seeded chance that is the same on every JVM: SplitMix64 (Steele, Lea, Flood 2014, doi
 * 10.1145/2660193.2660195), and nothing behind it but operations whose results the language fixes
 * to the last bit. For use by one thread.
 */
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double TO_UNIT = 0x1p-53;
  private static final int SUMMANDS = 12;

  private long state;

  private Chance(long seed, long stream) {
    state = mix(mix(seed + GOLDEN_GAMMA) + stream);
  }

  /** For how much each user rates. */
  static Chance ofActivity(long seed) {
    return new Chance(seed, -1);
  }

  /** For how popular each movie is. */
  static Chance ofPopularity(long seed) {
    return new Chance(seed, -2);
  }

  /** For what the movies are. */
  static Chance ofMovies(long seed) {
    return new Chance(seed, -3);
  }

  /** For which tastes there are. */
  static Chance ofTastes(long seed) {
    return new Chance(seed, -4);
  }

  /** For one user, so that all users are drawn independently of each other. */
  static Chance ofUser(long seed, int id) {
    return new Chance(seed, id);
  }

  /** A number from 0 up to 1, all equally likely. */
  double uniform() {
    return (next() >>> 11) * TO_UNIT;
  }

  /** A whole number from 0 up to {@code bound}, all equally likely but for 1 in 2^32. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number around 0 with variance 1, nearly normal: a sum of twelve uniform ones less six. */
  double bell() {
    double sum = -SUMMANDS / 2.0;
    for (int count = 0; count < SUMMANDS; count++) {
      sum += uniform();
    }
    return sum;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
