package dev.matinee.recommender.data;

import dev.matinee.recommender.RatingScale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader is told of a file of ratings that the file does not say by itself.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param columns the names that its header has for some columns, as they are written there; the
 *     others are found by {@linkplain RatingColumn#names usual names}
 * @param ids what its ids are
 * @param scale the scale of its ratings; empty for that of a known format, else the coarsest usual
 *     one that holds them
 * @param missing numbers in the place of a rating that mean that there is none
 * @param implicit whether its rows are events, such as plays and purchases, perhaps with a count in
 *     the place of a rating: see {@link Confidence}
 */
public record FileHints(
    Map<RatingColumn, String> columns,
    IdKind ids,
    Optional<RatingScale> scale,
    Set<Double> missing,
    boolean implicit) {
  /** Nothing is told. */
  public static final FileHints NONE =
      new FileHints(Map.of(), IdKind.AUTO, Optional.empty(), Set.of(), false);

  public FileHints {
    columns = Map.copyOf(columns);
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(scale, "scale");
    missing = Set.copyOf(missing);
  }

  /**
   * {@return the same with names of columns}
   *
   * @param columns as the header writes them
   */
  public FileHints withColumns(Map<RatingColumn, String> columns) {
    return new FileHints(columns, ids, scale, missing, implicit);
  }

  /**
   * {@return the same with a kind of ids}
   *
   * @param ids what they are
   */
  public FileHints withIds(IdKind ids) {
    return new FileHints(columns, ids, scale, missing, implicit);
  }

  /**
   * {@return the same with a scale}
   *
   * @param scale that all ratings must be on
   */
  public FileHints withScale(RatingScale scale) {
    return new FileHints(columns, ids, Optional.of(scale), missing, implicit);
  }

  /**
   * {@return the same with marks of ratings that are missing}
   *
   * @param missing numbers that are no ratings
   */
  public FileHints withMissing(Set<Double> missing) {
    return new FileHints(columns, ids, scale, missing, implicit);
  }

  /**
   * {@return the same for events, or for ratings}
   *
   * @param implicit whether the rows are events
   */
  public FileHints withImplicit(boolean implicit) {
    return new FileHints(columns, ids, scale, missing, implicit);
  }
}
