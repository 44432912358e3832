/** Predicted ratings: the baseline, and what neighbours and similar items add to it. */
package dev.matinee.recommender.internal.prediction;
