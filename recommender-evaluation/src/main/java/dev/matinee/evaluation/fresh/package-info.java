/**
 * Measures lists of movies that nobody rated: movies are held out with all of their ratings, and
 * those that a person liked are looked for among them.
 */
package dev.matinee.evaluation.fresh;
