/**
 * Measures lists of movies without ratings: movies are held out with all of their ratings, and
 * those that a person liked are looked for among them.
 */
package dev.matinee.evaluation.fresh;
