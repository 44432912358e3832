package dev.matinee.evaluation.taste;

import java.util.List;

/**
 * How far lists follow the played tastes.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param tastes the figures, in the order of {@link PlayedTastes#all}
 * @param inKind how many of the first ten movies carry the loved genre, summed over the tastes with
 *     one common kind
 * @param places ten times the number of these tastes: what {@code inKind} could be
 * @param broken the conditions that do not hold, each with what was wanted and what was found
 * @param similar how known the movies are that are said to be like little known ones
 */
public record TasteResult(
    List<TasteFigures> tastes,
    int inKind,
    int places,
    List<String> broken,
    SimilarPopularity similar) {
  public TasteResult {
    tastes = List.copyOf(tastes);
    broken = List.copyOf(broken);
  }
}
