package dev.matinee.evaluation.taste;

/**
 * A rating of a made person.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId MovieLens' number, the same in all of its data sets since 1998
 * @param title for people who read the list
 * @param rating in stars, 0.5 to 5
 */
public record PlayedRating(long movieId, String title, double rating) {}
