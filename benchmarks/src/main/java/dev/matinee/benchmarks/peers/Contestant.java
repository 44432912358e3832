package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.UncenteredCosineSimilarity;

/**
 * A recommender that can be measured. Immutable.
 *
 * @param name by which it is asked for: an algorithm of Matinee, or one of another library
 * @param title for people
 * @param peer whether it is of another library; those take the size of their neighbourhood
 * @param counterpart the algorithm of Matinee that does the same kind of work
 * @param trainer makes it
 */
record Contestant(String name, String title, boolean peer, Algorithm counterpart, Trainer trainer) {
  /** What everything is compared with. */
  static final Algorithm BASE = Algorithms.USER_KNN;

  private static final List<Contestant> PEERS =
      List.of(
          peer(
              "ranksys",
              "RankSys 0.4.3 user-kNN, cosine",
              Algorithms.USER_KNN_COSINE,
              new RankSysTrainer()),
          peer(
              "mahout-cosine",
              "Mahout 0.13 user-based, cosine",
              Algorithms.USER_KNN_COSINE,
              new MahoutTrainer(UncenteredCosineSimilarity::new)),
          peer(
              "mahout-pearson",
              "Mahout 0.13 user-based, Pearson",
              Algorithms.USER_KNN_PEARSON,
              new MahoutTrainer(PearsonCorrelationSimilarity::new)),
          peer("lenskit", "LensKit 3.0-M3 user-user", BASE, new LensKitTrainer()));

  private static Contestant peer(
      String name, String title, Algorithm counterpart, Trainer trainer) {
    return new Contestant(name, title, true, counterpart, trainer);
  }

  private static Contestant matinee(Algorithm algorithm) {
    return new Contestant(
        algorithm.label(),
        "Matinee " + algorithm.label(),
        false,
        algorithm,
        new MatineeTrainer(algorithm));
  }

  /** All algorithms of Matinee, then the peers. */
  static List<Contestant> all() {
    return Stream.concat(Algorithms.all().stream().map(Contestant::matinee), PEERS.stream())
        .toList();
  }

  /** The neighbourhoods of Matinee, its default first, then the peers. */
  static List<Contestant> neighbourhoods() {
    return Stream.concat(
            Stream.of(BASE, Algorithms.USER_KNN_COSINE, Algorithms.USER_KNN_PEARSON)
                .map(Contestant::matinee),
            PEERS.stream())
        .toList();
  }

  /** The one with a name. */
  static Contestant named(String name) {
    return all().stream()
        .filter(contestant -> contestant.name.equals(name))
        .findFirst()
        .orElseThrow(
            () -> new BenchmarkException("system must be one of " + names() + ", got " + name));
  }

  private static String names() {
    return all().stream().map(Contestant::name).collect(Collectors.joining(", "));
  }
}
