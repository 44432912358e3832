package dev.matinee.web.demo;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.algorithm.OtherRecommenders;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list of a data-set user can be made by: the site's own algorithm, and a few others that
 * are told apart by how they look at people and movies.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param algorithm the algorithm
 * @param label what it does, such as "Movies that go together"
 * @param how the same in one sentence
 */
public record ListAlgorithm(Algorithm algorithm, Message label, Message how) {
  /** The name of the field and of the query parameter. */
  public static final String FIELD = "algorithm";

  private static final int SHOWN = 40;

  private static final List<ListAlgorithm> OFFERED =
      List.of(
          new ListAlgorithm(
              Algorithms.USER_KNN_COSINE, Message.of("demo.cosine"), Message.of("demo.cosine.how")),
          new ListAlgorithm(
              Algorithms.USER_KNN_PEARSON,
              Message.of("demo.pearson"),
              Message.of("demo.pearson.how")),
          new ListAlgorithm(Algorithms.EASE, Message.of("demo.ease"), Message.of("demo.ease.how")));

  /** {@return all choices of a site, its own first where it is none of the usual ones} */
  static List<ListAlgorithm> of(LiveModel model) {
    boolean known = OFFERED.stream().anyMatch(offered -> offered.isOf(model));
    return known
        ? OFFERED
        : Stream.concat(Stream.of(own(model.algorithm().algorithm())), OFFERED.stream()).toList();
  }

  private static ListAlgorithm own(Algorithm algorithm) {
    return new ListAlgorithm(
        algorithm, Message.of("demo.own"), Message.of("demo.own.how", algorithm.label()));
  }

  private boolean isOf(LiveModel model) {
    return name().equals(model.algorithm().algorithm().label());
  }

  /** {@return the site's own} */
  public static ListAlgorithm ofSite(LiveModel model) {
    return of(model).stream().filter(choice -> choice.isOf(model)).findFirst().orElseThrow();
  }

  /** {@return the choice with a name; the site's own for none; empty if there is no such choice} */
  static Optional<ListAlgorithm> find(LiveModel model, String name) {
    return name.isEmpty()
        ? Optional.of(ofSite(model))
        : of(model).stream().filter(choice -> choice.name().equals(name)).findFirst();
  }

  /**
   * {@return the choice with a name}
   *
   * @throws RefusedException if there is no such choice
   */
  public static ListAlgorithm required(LiveModel model, String name) {
    return of(model).stream()
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .orElseThrow(() -> refused(model, name));
  }

  static RefusedException refused(LiveModel model, String name) {
    return RefusedException.invalid(400, refusal(model, name));
  }

  /** {@return what is wrong with a name that is no choice} */
  static Message refusal(LiveModel model, String name) {
    String allowed = of(model).stream().map(ListAlgorithm::name).collect(Collectors.joining(", "));
    String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return Message.of("demo.how.wrong", allowed, shown);
  }

  /** {@return its name in the registry} */
  public String name() {
    return algorithm.label();
  }

  /**
   * Finds or makes the list of a data-set user. Only lists by the site's own algorithm are stored.
   *
   * @throws dev.matinee.serving.model.NotReadyException while the model of another is being made
   */
  public ServedList list(RecommendationFlow flow, LiveModel model, long userId, ListWish wish) {
    ListOwner owner = ListOwner.ofDataSetUser(model, userId);
    return isOf(model)
        ? flow.list(model, owner, wish)
        : flow.list(OtherRecommenders.by(algorithm, model), owner.unstored(), wish);
  }
}
