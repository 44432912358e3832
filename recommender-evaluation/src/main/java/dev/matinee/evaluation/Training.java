package dev.matinee.evaluation;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;

/**
 * What a recommender may learn from: the training set of one fold.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param ratings the training ratings with their times
 * @param matrix the same, indexed
 * @param tags what the items are about; nothing where that is not known
 */
public record Training(Ratings ratings, RatingMatrix matrix, ItemTags tags) {}
