package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.KernelConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.internal.Baseline;
import dev.matinee.recommender.internal.DenseRatings;
import java.util.Arrays;

/**
 * How alike the items of a head are rated: with the residuals e of the ratings from their baseline,
 *
 * <pre>
 *   k(i,j) = a sum_u e(u,i) e(u,j) / (R_i R_j) + b n(i,j) / (N_i N_j) + c f(i,j) / sqrt(f(i) f(j))
 *   R_i    = sqrt(sum_u e(u,i)^2 + 30),  N_i = sqrt(n(i) + 30)
 * </pre>
 *
 * where n counts raters, f the features of items (tags and five years of release), and e is in
 * parts of two ninths of the scale's range: in stars, where ratings go from half a star to five.
 * Kept for the upper triangle as one byte a pair, fine for small values and coarse for large ones.
 * Immutable by convention; safe for use by any number of threads.
 */
public final class ItemKernel {
  private static final double SHRINKAGE = 30;
  private static final double UNITS = 4.5;
  private static final int ONE = 1 << 11;
  private static final int MOST = 127;
  private static final int BYTES = 256;

  private final Head head;
  private final byte[] codes;
  private final float[] table;
  private final float[] residualNorms;
  private final float[] raterNorms;
  private final long[] users;

  /**
   * Takes the arrays over.
   *
   * @param codes row by row of the upper triangle
   * @param table the value of each code as a number from 0 to 255
   * @param residualNorms R by place
   * @param raterNorms N by place
   * @param users whose ratings it is made of, ascending
   */
  public ItemKernel(
      Head head,
      byte[] codes,
      float[] table,
      float[] residualNorms,
      float[] raterNorms,
      long... users) {
    this.head = head;
    this.codes = codes;
    this.table = table;
    this.residualNorms = residualNorms;
    this.raterNorms = raterNorms;
    this.users = users;
  }

  /** The same kernel for the items of another matrix; it shares the memory of this one. */
  public ItemKernel over(DenseRatings matrix) {
    return new ItemKernel(
        Head.of(matrix, head.ids()), codes, table, residualNorms, raterNorms, users);
  }

  /** How many codes there are for so many items. */
  public static long pairs(int items) {
    return items * (items + 1L) / 2;
  }

  /** Whether the ratings of a user are part of it. */
  boolean isMadeOf(long user) {
    return Arrays.binarySearch(users, user) >= 0;
  }

  /** As it was made, not to be written into. */
  public byte[] codes() {
    return codes;
  }

  public float[] table() {
    return table;
  }

  public float[] residualNorms() {
    return residualNorms;
  }

  public float[] raterNorms() {
    return raterNorms;
  }

  public long[] users() {
    return users;
  }

  /** Trains on all processors; takes steps for the pairs of ratings of each user. */
  public static ItemKernel train(
      DenseRatings matrix,
      RatingScale scale,
      Baseline baseline,
      ItemTags tags,
      KernelConfig config,
      TrainingProgress progress) {
    Head head = Head.of(matrix, 1, config.maxItems());
    ItemFeatures features = new ItemFeatures(head, tags);
    return new Training(matrix, scale, baseline, features, config, head, progress).train();
  }

  /** Ratings in the units of residuals. */
  public static double unit(RatingScale scale) {
    return (scale.max() - scale.min()) / UNITS;
  }

  public Head head() {
    return head;
  }

  /** The kernel of two items by place. */
  public float get(int place, int other) {
    int row = Math.min(place, other);
    int column = Math.max(place, other);
    return table[codes[index(row, column, head.size())] & (BYTES - 1)];
  }

  /** R_i. */
  public float residualNorm(int place) {
    return residualNorms[place];
  }

  /** N_i. */
  public float raterNorm(int place) {
    return raterNorms[place];
  }

  private static int index(int row, int column, int size) {
    return (int) ((long) row * (2L * size - row + 1) / 2 + column - row);
  }

  /** One training. */
  private static final class Training {
    private final ItemFeatures features;
    private final KernelConfig config;
    private final Head head;
    private final TrainingProgress progress;
    private final HeadRows rows;
    private final long[] users;
    private final short[] residuals;
    private final double[] residualNorms;
    private final double[] raterNorms;

    Training(
        DenseRatings matrix,
        RatingScale scale,
        Baseline baseline,
        ItemFeatures features,
        KernelConfig config,
        Head head,
        TrainingProgress progress) {
      this.features = features;
      this.config = config;
      this.head = head;
      this.progress = progress;
      rows = new HeadRows(matrix, head);
      users = matrix.userIds();
      residuals = residuals(scale, baseline);
      residualNorms = new double[head.size()];
      raterNorms = new double[head.size()];
    }

    private short[] residuals(RatingScale scale, Baseline baseline) {
      double perUnit = ONE / unit(scale);
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
      long pairs = pairs(size);
      SymmetricMatrix.requireHeap("a kernel of " + size + " items", 5 * pairs + 12L * rows.size());
      setNorms();
      byte[] codes = new byte[Math.toIntExact(pairs)];
      SymmetricMatrix values = new SymmetricMatrix(size);
      addResiduals(values);
      addRaters(values);
      addFeatures(values);
      double largest = largest(values);
      float[] table = table(largest);
      for (int place = 0; place < size; place++) {
        float[] row = values.row(place);
        int start = index(place, place, size);
        for (int at = 0; at < row.length; at++) {
          codes[start + at] = code(row[at], largest);
        }
      }
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
      new ItemSums(rows, head.size())
          .products(
              residuals,
              (place, sums) -> add(values.row(place), place, sums, unit, residualNorms),
              done -> progress.advanced(done, 2L * head.size()));
    }

    private void addRaters(SymmetricMatrix values) {
      short[] ones = new short[rows.size()];
      Arrays.fill(ones, (short) 1);
      new ItemSums(rows, head.size())
          .products(
              ones,
              (place, sums) -> add(values.row(place), place, sums, config.raters(), raterNorms),
              done -> progress.advanced(head.size() + done, 2L * head.size()));
    }

    private void addFeatures(SymmetricMatrix values) {
      for (int place = 0; place < head.size(); place++) {
        float[] row = values.row(place);
        double own = Math.sqrt(features.ofPlace(place).length);
        for (int feature : features.ofPlace(place)) {
          for (int other : features.places(feature)) {
            if (other >= place) {
              double theirs = Math.sqrt(features.ofPlace(other).length);
              row[other - place] += (float) (config.tags() / (own * theirs));
            }
          }
        }
      }
    }

    private static void add(float[] row, int place, long[] sums, double factor, double... norms) {
      for (int at = 0; at < row.length; at++) {
        row[at] += (float) (factor * sums[place + at] / (norms[place] * norms[place + at]));
      }
    }

    private static double largest(SymmetricMatrix values) {
      double largest = Double.MIN_NORMAL;
      for (int place = 0; place < values.size(); place++) {
        for (float value : values.row(place)) {
          largest = Math.max(largest, Math.abs(value));
        }
      }
      return largest;
    }

    /** The square root spends the codes on small values, of which there are most. */
    private static byte code(float value, double largest) {
      return (byte) Math.round(Math.signum(value) * MOST * Math.sqrt(Math.abs(value) / largest));
    }

    private static float[] table(double largest) {
      float[] table = new float[BYTES];
      for (int code = -MOST; code <= MOST; code++) {
        double part = code / (double) MOST;
        table[code & (BYTES - 1)] = (float) (Math.abs(part) * part * largest);
      }
      return table;
    }

    private static float[] floats(double... values) {
      float[] floats = new float[values.length];
      for (int at = 0; at < floats.length; at++) {
        floats[at] = (float) values[at];
      }
      return floats;
    }
  }
}
