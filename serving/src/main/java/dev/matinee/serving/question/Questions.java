package dev.matinee.serving.question;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which movies to ask a person about next, so that few answers tell most of the taste. Each next
 * question is the movie with the highest
 *
 * <pre>tells * affinity / (1 + overlap)</pre>
 *
 * where {@code tells} is what an answer of anybody tells ({@link TellingMovie}), {@code affinity}
 * how well the answers so far speak for its genres ({@link Answers#affinity}), and {@code overlap}
 * the sum of the similarities of its genres to those of each movie answered for or asked about
 * before it. So the questions go into what the person likes, and not again and again into one kind.
 * Movies of genres that the person chose come before all others.
 *
 * <p>The same history gives the same questions. Stateless; safe for use by any number of threads.
 */
public final class Questions {
  /** So many are chosen one by one; behind them the movies are in the order of what they tell. */
  private static final int CHOSEN = 48;

  /** They are chosen among so many, which tell most; the others are known to few. */
  private static final int POOL = 1_000;

  private final Answers answers;

  private Questions(Answers answers) {
    this.answers = answers;
  }

  /** Makes what does not depend on the person, so that no request waits for it. */
  public static void prepare(LiveModel model) {
    List<TellingMovie> unused = TellingMovie.of(model);
  }

  /** {@return all movies that the person said nothing of, the next question first} */
  public static List<Item> of(LiveModel model, History history) {
    Questions questions = new Questions(Answers.of(history, model.catalogue()));
    long chosen = new GenreSet(model.catalogue().genres()).of(history.genres());
    Set<Long> known = new HashSet<>(history.ratings().keySet());
    known.addAll(history.watched());
    known.addAll(history.hidden());
    known.addAll(history.saved().times().keySet());
    List<TellingMovie> first = new ArrayList<>();
    List<TellingMovie> others = new ArrayList<>();
    for (TellingMovie each : TellingMovie.of(model)) {
      if (!known.contains(each.movie().id())) {
        ((each.genres() & chosen) == 0 ? others : first).add(each);
      }
    }
    List<Item> order = new ArrayList<>(first.size() + others.size());
    questions.addInOrder(first, order);
    questions.addInOrder(others, order);
    return order;
  }

  private void addInOrder(List<TellingMovie> movies, List<Item> order) {
    List<TellingMovie> pool = movies.subList(0, Math.min(POOL, movies.size()));
    double[] worth = pool.stream().mapToDouble(this::worth).toArray();
    double[] overlap = pool.stream().mapToDouble(each -> answers.overlap(each.genres())).toArray();
    boolean[] taken = new boolean[pool.size()];
    for (int left = Math.min(CHOSEN, pool.size()); left > 0; left--) {
      int next = best(worth, overlap, taken);
      taken[next] = true;
      order.add(pool.get(next).movie());
      for (int at = 0; at < overlap.length; at++) {
        overlap[at] += GenreSet.similarity(pool.get(at).genres(), pool.get(next).genres());
      }
    }
    for (int at = 0; at < movies.size(); at++) {
      if (at >= taken.length || !taken[at]) {
        order.add(movies.get(at).movie());
      }
    }
  }

  private double worth(TellingMovie movie) {
    return movie.tells() * answers.affinity(movie.genres());
  }

  /** Of equal ones the first. */
  private static int best(double[] worth, double[] overlap, boolean[] taken) {
    int best = -1;
    double most = -1;
    for (int at = 0; at < worth.length; at++) {
      double value = worth[at] / (1 + overlap[at]);
      if (!taken[at] && value > most) {
        best = at;
        most = value;
      }
    }
    return best;
  }
}
