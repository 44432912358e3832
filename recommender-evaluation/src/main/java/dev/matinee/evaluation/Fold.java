package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;

/**
 * Ratings to learn from, and ratings to be measured on. No pair of user and item should be in both.
 *
 * @param train what a recommender may see
 * @param test what it must find
 */
public record Fold(Ratings train, Ratings test) {}
