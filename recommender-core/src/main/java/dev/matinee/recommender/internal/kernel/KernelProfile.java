package dev.matinee.recommender.internal.kernel;

import dev.matinee.recommender.KernelConfig;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.internal.algebra.RidgeSolver;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** One person's ratings, solved for what each of them says of others. For use by one thread. */
final class KernelProfile {
  /** From this kernel on an own rating is evidence for another. */
  private static final double EVIDENCE = 0.02;

  private final RatingScale scale;
  private final Baseline baseline;
  private final ItemKernel kernel;
  private final KernelConfig config;
  private final ActiveProfile person;
  private final Baseline.View view;
  private final double bias;
  private final int[] places;
  private final int[] ranks;
  private final double[] drifts;
  private final boolean[] isOwn;
  private final double[] ownResiduals;
  private final double[] coefficients;
  private final double unit;
  private final double ownBias;
  private final boolean isInKernel;

  KernelProfile(
      ActiveProfile person,
      RatingScale scale,
      Baseline baseline,
      ItemKernel kernel,
      KernelConfig config) {
    this.person = person;
    this.scale = scale;
    this.baseline = baseline;
    this.kernel = kernel;
    this.config = config;
    unit = ItemKernel.unit(scale);
    isInKernel = person.user() >= 0 && kernel.isMadeOf(person.profile().userId().orElseThrow());
    view = baseline.without(person);
    int[] recency = person.profile().recencyRanks();
    drifts = drifts(recency.length);
    bias = bias(recency);
    ownBias = person.user() < 0 ? 0 : baseline.userBias(person.user());
    int[] owns = latest(recency);
    places = new int[owns.length];
    ranks = new int[owns.length];
    isOwn = new boolean[owns.length];
    ownResiduals = new double[owns.length];
    double[] residuals = new double[owns.length];
    for (int index = 0; index < owns.length; index++) {
      int item = person.item(owns[index]);
      places[index] = kernel.head().place(item);
      ranks[index] = recency[person.profileIndex(owns[index])];
      isOwn[index] = isOwn(item);
      ownResiduals[index] = ownResidual(item);
      double rating = scale.clamp(person.rating(owns[index]));
      residuals[index] = (rating - view.mean() - view.itemBias(item) - bias) / unit;
    }
    // Nothing is to be solved for where the correction is not believed.
    coefficients =
        config.trust() == 0
            ? new double[residuals.length]
            : RidgeSolver.solve(kernelOfOwn(), residuals);
  }

  /** b(u) of the latest ratings. */
  private double bias(int... recency) {
    UserProfile profile = person.profile();
    double sum = 0;
    int counted = 0;
    int known = 0;
    for (int index = 0; index < recency.length; index++) {
      boolean isKnown = known < person.size() && person.profileIndex(known) == index;
      if (recency[index] < config.biasRatings()) {
        double item = isKnown ? view.itemBias(person.item(known)) : 0;
        sum += scale.clamp(profile.rating(index)) - view.mean() - item;
        counted++;
      }
      known += isKnown ? 1 : 0;
    }
    return view.bias(sum, counted);
  }

  /** The latest ratings of items of the head; of equally late ones the lower item ids. */
  private int[] latest(int... recency) {
    int[] owns = new int[person.size()];
    int count = 0;
    for (int own = 0; own < owns.length; own++) {
      if (kernel.head().place(person.item(own)) >= 0) {
        owns[count++] = own;
      }
    }
    int[] known = IntArrays.trim(owns, count);
    if (count > config.ratings()) {
      IntArrays.stableSort(
          known,
          (one, other) ->
              Integer.compare(
                  recency[person.profileIndex(one)], recency[person.profileIndex(other)]));
      known = IntArrays.copy(known, 0, config.ratings());
    }
    return known;
  }

  /** The residual of the person's own rating in the matrix, which is part of the kernel; or 0. */
  private double ownResidual(int item) {
    int level = person.ownLevel(item);
    return level < 0
        ? 0
        : (scale.ratingAt(level) - baseline.mean() - baseline.itemBias(item) - ownBias) / unit;
  }

  /** Whether the person's own rating of an item is part of the kernel. */
  private boolean isOwn(int item) {
    return isInKernel && person.ownLevel(item) >= 0;
  }

  private float[][] kernelOfOwn() {
    float[][] rows = new float[places.length][places.length];
    for (int row = 0; row < places.length; row++) {
      for (int column = row; column < places.length; column++) {
        double similarity = similarity(row, places[column], isOwn[column], ownResiduals[column]);
        float value = (float) (similarity + drifts[Math.abs(ranks[row] - ranks[column])]);
        rows[row][column] = value;
        rows[column][row] = value;
      }
    }
    return rows;
  }

  /**
   * The kernel of an own rating and an item, without the person's own part.
   *
   * @param isOwn whether the person's own rating of the item is part of the kernel
   * @param residual of that rating
   */
  private double similarity(int index, int place, boolean isOwn, double residual) {
    double whole = kernel.get(places[index], place) + config.constant();
    return isOwn && this.isOwn[index] ? whole - ownPart(index, place, residual) : whole;
  }

  private double ownPart(int index, int place, double residual) {
    double residuals =
        ownResiduals[index]
            * residual
            / (kernel.residualNorm(places[index]) * kernel.residualNorm(place));
    double raters = 1 / (kernel.raterNorm(places[index]) * (double) kernel.raterNorm(place));
    return config.residuals() * residuals + config.raters() * raters;
  }

  /** What ratings have in common that so many others lie between, from 0 to all. */
  private double[] drifts(int ratings) {
    double[] drifts = new double[ratings + 1];
    for (int between = 0; between <= ratings; between++) {
      drifts[between] = config.drift() * Math.pow(2, -between / config.driftHalfLife());
    }
    return drifts;
  }

  /** A prediction for an item by dense number, negative for an unknown one. */
  Prediction predict(int item) {
    double expected = view.mean() + bias + (item < 0 ? 0 : view.itemBias(item));
    int place = kernel.head().place(item);
    boolean isOwn = place >= 0 && isOwn(item);
    double residual = isOwn ? ownResidual(item) : 0;
    double correction = 0;
    int alike = 0;
    for (int index = 0; index < places.length; index++) {
      double similarity = place < 0 ? config.constant() : similarity(index, place, isOwn, residual);
      alike += similarity - config.constant() >= EVIDENCE ? 1 : 0;
      correction += coefficients[index] * (similarity + drifts[ranks[index]]);
    }
    double rating = scale.clamp(expected + config.trust() * unit * correction);
    // Tags make many ratings alike an item that one other user rated.
    int support = place < 0 ? 0 : Math.min(alike, person.raters(item));
    return Prediction.of(rating, support, Prediction.Basis.KERNEL);
  }
}
