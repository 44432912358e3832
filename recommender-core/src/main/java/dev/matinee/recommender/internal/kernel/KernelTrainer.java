package dev.matinee.recommender.internal.kernel;

import dev.matinee.recommender.GramSolver;
import dev.matinee.recommender.KernelConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.HeadRows;
import dev.matinee.recommender.internal.linear.ItemFeatures;
import dev.matinee.recommender.internal.linear.ItemSums;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.Baseline;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Trains an {@link ItemKernel}. For use by one thread, which starts the others. */
final class KernelTrainer {
  private static final double SHRINKAGE = 30;
  private static final int ONE = 1 << 11;

  private final ItemFeatures features;
  private final KernelConfig config;
  private final Head head;
  private final GramSolver solver;
  private final TrainingProgress progress;
  private final HeadRows rows;
  private final long[] users;
  private final short[] residuals;
  private final double[] residualNorms;
  private final double[] raterNorms;

  KernelTrainer(
      DenseRatings matrix,
      RatingScale scale,
      Baseline baseline,
      ItemFeatures features,
      KernelConfig config,
      Head head,
      GramSolver solver,
      TrainingProgress progress) {
    this.features = features;
    this.config = config;
    this.head = head;
    this.solver = solver;
    this.progress = progress;
    rows = new HeadRows(matrix, head);
    users = matrix.userIds();
    residuals = residuals(scale, baseline);
    residualNorms = new double[head.size()];
    raterNorms = new double[head.size()];
  }

  private short[] residuals(RatingScale scale, Baseline baseline) {
    double perUnit = ONE / ItemKernel.unit(scale);
    double[] expected = new double[head.size()];
    for (int place = 0; place < expected.length; place++) {
      expected[place] = baseline.mean() + baseline.itemBias(head.item(place));
    }
    short[] values = new short[rows.size()];
    for (int user = 0; user < rows.userNumbers(); user++) {
      double bias = rows.start(user) == rows.end(user) ? 0 : baseline.userBias(user);
      for (int at = rows.start(user); at < rows.end(user); at++) {
        double rating = scale.ratingAt(rows.level(at));
        values[at] = (short) Math.round(perUnit * (rating - expected[rows.place(at)] - bias));
      }
    }
    return values;
  }

  ItemKernel train() {
    int size = head.size();
    long pairs = ItemKernel.pairs(size);
    SymmetricMatrix.requireHeap("a kernel of " + size + " items", 5 * pairs + 12L * rows.size());
    setNorms();
    byte[] codes = new byte[Math.toIntExact(pairs)];
    SymmetricMatrix values = new SymmetricMatrix(size);
    addResiduals(values);
    addRatersAndFeatures(values);
    double largest = largest(values);
    float[] table = KernelCodes.table(largest);
    IntStream.range(0, size)
        .parallel()
        .forEach(place -> encode(values.row(place), largest, codes, place));
    return new ItemKernel(head, codes, table, floats(residualNorms), floats(raterNorms), users);
  }

  private void setNorms() {
    double unit = 1.0 / ((long) ONE * ONE);
    long[] squares = new long[head.size()];
    for (int at = 0; at < rows.size(); at++) {
      squares[rows.place(at)] += (long) residuals[at] * residuals[at];
    }
    for (int place = 0; place < squares.length; place++) {
      residualNorms[place] = Math.sqrt(squares[place] * unit + SHRINKAGE);
      int raters = rows.endRater(place) - rows.firstRater(place);
      raterNorms[place] = Math.sqrt(raters + SHRINKAGE);
    }
  }

  private void addResiduals(SymmetricMatrix values) {
    double unit = config.residuals() / ((long) ONE * ONE);
    solver.solve(
        new ItemSums(rows, residuals, head.size()),
        (place, sums) -> add(values.row(place), place, sums, unit, residualNorms),
        done -> progress.advanced(done, 2L * head.size()));
  }

  private void addRatersAndFeatures(SymmetricMatrix values) {
    short[] ones = new short[rows.size()];
    Arrays.fill(ones, (short) 1);
    double[] featureNorms = featureNorms();
    solver.solve(
        new ItemSums(rows, ones, head.size()),
        (place, sums) -> {
          float[] row = values.row(place);
          add(row, place, sums, config.raters(), raterNorms);
          addFeatures(row, place, featureNorms);
        },
        done -> progress.advanced(head.size() + done, 2L * head.size()));
  }

  private double[] featureNorms() {
    return IntStream.range(0, head.size())
        .mapToDouble(place -> Math.sqrt(features.ofPlace(place).length))
        .toArray();
  }

  private void addFeatures(float[] row, int place, double... norms) {
    for (int feature : features.ofPlace(place)) {
      int[] places = features.places(feature);
      for (int at = Arrays.binarySearch(places, place); at < places.length; at++) {
        int other = places[at];
        row[other - place] += (float) (config.tags() / (norms[place] * norms[other]));
      }
    }
  }

  private void encode(float[] row, double largest, byte[] codes, int place) {
    int start = ItemKernel.index(place, place, head.size());
    for (int at = 0; at < row.length; at++) {
      codes[start + at] = KernelCodes.code(row[at], largest);
    }
  }

  private static void add(float[] row, int place, long[] sums, double factor, double... norms) {
    for (int at = 0; at < row.length; at++) {
      row[at] += (float) (factor * sums[place + at] / (norms[place] * norms[place + at]));
    }
  }

  private static double largest(SymmetricMatrix values) {
    return IntStream.range(0, values.size())
        .parallel()
        .mapToDouble(place -> largest(values.row(place)))
        .reduce(Double.MIN_NORMAL, Math::max);
  }

  private static float largest(float... values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int at = 0; at < floats.length; at++) {
      floats[at] = (float) values[at];
    }
    return floats;
  }
}
