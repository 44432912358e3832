package dev.matinee.recommender;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an algorithm learned from ratings, as a {@link Snapshot} keeps it: numbers whose meaning
 * only the algorithm knows, and what they were learned from.
 *
 * <p>The numbers are a list of parts, each of one type. A part is copied when it is added, and
 * handed out as a view, so that a model of hundreds of megabytes is in memory once and any number
 * of recommenders answer by it.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
@Beta
public final class TrainedModel {
  private final String algorithm;
  private final String ratingsVersion;
  private final String settings;
  private final SortedMap<String, Double> metrics;

  private final List<ModelPart> parts;

  TrainedModel(
      String algorithm,
      String ratingsVersion,
      String settings,
      SortedMap<String, Double> metrics,
      List<ModelPart> parts) {
    if (algorithm.isBlank()) {
      throw new RecommenderException("algorithm must be the name of one, got a blank text");
    }
    this.algorithm = algorithm;
    this.ratingsVersion = Objects.requireNonNull(ratingsVersion, "ratingsVersion");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.metrics = Collections.unmodifiableSortedMap(metrics);
    this.parts = List.copyOf(parts);
  }

  /**
   * A model that knows nothing yet: no settings, no metrics, no parts.
   *
   * @param algorithm the name of what made it and can read it, not blank
   * @param ratings that it was trained on
   * @return the model
   * @throws RecommenderException if the name is blank
   */
  public static TrainedModel of(String algorithm, RatingMatrix ratings) {
    return new TrainedModel(algorithm, ratings.version(), "", new TreeMap<>(), List.of());
  }

  /**
   * {@return the same model with the text of its settings}
   *
   * @param settings in the algorithm's own notation
   */
  public TrainedModel withSettings(String settings) {
    return new TrainedModel(algorithm, ratingsVersion, settings, metrics, parts);
  }

  /**
   * The same model with one more figure.
   *
   * @param name of what was measured, such as {@code rmse}, not blank; a figure of this name is
   *     replaced
   * @param value any finite number
   * @return the model
   * @throws RecommenderException if the name is blank or the value is not finite
   */
  public TrainedModel withMetric(String name, double value) {
    SortedMap<String, Double> more = new TreeMap<>(metrics);
    putMetric(more, name, value);
    return new TrainedModel(algorithm, ratingsVersion, settings, more, parts);
  }

  static void putMetric(Map<String, Double> metrics, String name, double value) {
    if (name.isBlank()) {
      throw new RecommenderException("a metric must have a name, got a blank text");
    }
    if (!Double.isFinite(value)) {
      throw new RecommenderException(
          "the metric %s must be a finite number, got %s".formatted(name, value));
    }
    metrics.put(name, value);
  }

  /**
   * {@return the same model with one more part}
   *
   * @param part copied
   */
  public TrainedModel withLongs(long... part) {
    return with(new ModelPart.Longs(part.clone()));
  }

  /**
   * {@return the same model with one more part}
   *
   * @param part copied
   */
  public TrainedModel withInts(int... part) {
    return with(new ModelPart.Ints(part.clone()));
  }

  /**
   * {@return the same model with one more part}
   *
   * @param part copied
   */
  public TrainedModel withFloats(float... part) {
    return with(new ModelPart.Floats(part.clone()));
  }

  /**
   * {@return the same model with one more part}
   *
   * @param part copied
   */
  public TrainedModel withBytes(byte... part) {
    return with(new ModelPart.Bytes(part.clone()));
  }

  /** Takes a part over without a copy. */
  TrainedModel with(ModelPart part) {
    List<ModelPart> more = new ArrayList<>(parts);
    more.add(part);
    return new TrainedModel(algorithm, ratingsVersion, settings, metrics, more);
  }

  /** {@return the name of what made it and can read it} */
  public String algorithm() {
    return algorithm;
  }

  /** {@return the {@link RatingMatrix#version} of the ratings that it was trained on} */
  public String ratingsVersion() {
    return ratingsVersion;
  }

  /**
   * {@return whether it was trained on these ratings, and not on fewer, more or others}
   *
   * @param ratings any
   */
  public boolean isTrainedOn(RatingMatrix ratings) {
    return ratingsVersion.equals(ratings.version());
  }

  /** {@return the settings in the algorithm's own notation; empty where none were said} */
  public String settings() {
    return settings;
  }

  /** {@return what was measured when it was trained, by name, in alphabetical order} */
  public SortedMap<String, Double> metrics() {
    return metrics;
  }

  /** {@return the number of parts} */
  public int partCount() {
    return parts.size();
  }

  /**
   * {@return a part of longs, as a read-only view of all of it}
   *
   * @param part its place, from 0
   * @throws RecommenderException if there is no such part, or it is of another type
   */
  public LongBuffer longs(int part) {
    return part(part, ModelPart.Longs.class).numbers();
  }

  /**
   * {@return a part of ints, as a read-only view of all of it}
   *
   * @param part its place, from 0
   * @throws RecommenderException if there is no such part, or it is of another type
   */
  public IntBuffer ints(int part) {
    return part(part, ModelPart.Ints.class).numbers();
  }

  /**
   * {@return a part of floats, as a read-only view of all of it}
   *
   * @param part its place, from 0
   * @throws RecommenderException if there is no such part, or it is of another type
   */
  public FloatBuffer floats(int part) {
    return part(part, ModelPart.Floats.class).numbers();
  }

  /**
   * {@return a part of bytes, as a read-only view of all of it}
   *
   * @param part its place, from 0
   * @throws RecommenderException if there is no such part, or it is of another type
   */
  public ByteBuffer bytes(int part) {
    return part(part, ModelPart.Bytes.class).numbers();
  }

  <T extends ModelPart> T part(int part, Class<T> type) {
    if (part < 0 || part >= parts.size()) {
      throw new RecommenderException(
          "part must be below %d in a model of %s, got %d"
              .formatted(parts.size(), algorithm, part));
    }
    if (!type.isInstance(parts.get(part))) {
      throw new RecommenderException(
          "part %d of a model of %s has %s, not %s"
              .formatted(part, algorithm, content(parts.get(part).getClass()), content(type)));
    }
    return type.cast(parts.get(part));
  }

  private static String content(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  List<ModelPart> parts() {
    return parts;
  }

  ModelHead head() {
    return new ModelHead(algorithm, ratingsVersion, settings, metrics, parts.size());
  }

  @Override
  public String toString() {
    return "TrainedModel[" + algorithm + " on " + ratingsVersion + "]";
  }
}
