/**
 * Models of latent factors: alternating least squares, the fold-in of a person, lists and
 * predictions by it.
 */
package dev.matinee.recommender.internal.factors;
