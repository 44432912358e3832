package dev.matinee.evaluation;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Recommender;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is measured, under a name: a recommender that is trained on each fold, or lists that were
 * made elsewhere.
 *
 * <p>Immutable; safe for use by any number of threads if its training is.
 */
public final class Contestant {
  private final String name;
  private final Function<MeasuredFold, Answers> answers;
  private final Optional<GivenLists> lists;

  private Contestant(
      String name, Function<MeasuredFold, Answers> answers, Optional<GivenLists> lists) {
    this.name = Objects.requireNonNull(name, "name");
    this.answers = answers;
    this.lists = lists;
  }

  /** One of the algorithms, under its name. */
  public static Contestant of(Algorithm algorithm) {
    return of(algorithm.label(), training -> algorithm.train(training.matrix(), training.tags()));
  }

  /**
   * Any recommender.
   *
   * @param name for the result, not that of another contestant
   * @param training makes the recommender from one training set; it is called once for each fold,
   *     and what it makes is asked by many threads at once
   */
  public static Contestant of(String name, Function<Training, Recommender> training) {
    return new Contestant(
        name, fold -> Answers.of(name, training.apply(fold.training()), fold), Optional.empty());
  }

  /** Lists that were made elsewhere, for the test set of a single fold. */
  public static Contestant of(GivenLists lists) {
    return new Contestant(lists.name(), fold -> Answers.of(lists), Optional.of(lists));
  }

  /** Its name in the result. */
  public String name() {
    return name;
  }

  /** The lists, where it is lists made elsewhere. */
  Optional<GivenLists> lists() {
    return lists;
  }

  Answers answers(MeasuredFold fold) {
    return answers.apply(fold);
  }
}
