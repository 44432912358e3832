package dev.matinee.recommender.internal.kernel;

import dev.matinee.recommender.KernelConfig;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts ratings by a kernel. See {@link dev.matinee.recommender.KernelRidge}. Immutable; safe
 * for use by any number of threads.
 */
public final class KernelPredictor {
  private final RatingScale scale;
  private final Baseline baseline;
  private final ItemKernel kernel;
  private final KernelConfig config;

  public KernelPredictor(
      RatingScale scale, Baseline baseline, ItemKernel kernel, KernelConfig config) {
    this.scale = scale;
    this.baseline = baseline;
    this.kernel = kernel;
    this.config = config;
  }

  /** The same with another trust. */
  public KernelPredictor withTrust(double trust) {
    return new KernelPredictor(scale, baseline, kernel, config.withTrust(trust));
  }

  /** Whether an item is in the kernel. */
  public boolean knows(int item) {
    return kernel.head().place(item) >= 0;
  }

  /** Predictions in the order of the items; a negative number is an unknown item. */
  public List<Prediction> predict(ActiveProfile person, int... items) {
    KernelProfile profile = new KernelProfile(person, scale, baseline, kernel, config);
    List<Prediction> predictions = new ArrayList<>(items.length);
    for (int item : items) {
      predictions.add(profile.predict(item));
    }
    return predictions;
  }
}
