package dev.matinee.recommender;

/**
 * The part of a ranking score that one of the person's own ratings brought about.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param itemId the item that the person rated
 * @param rating their rating of it
 * @param contribution the part, in units of the score; negative where the rating spoke against
 */
public record Contribution(long itemId, double rating, double contribution) {}
