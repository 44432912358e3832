/** Rankings by the votes of neighbours or of similar items, and the exact parts of each score. */
package dev.matinee.recommender.internal.ranking;
