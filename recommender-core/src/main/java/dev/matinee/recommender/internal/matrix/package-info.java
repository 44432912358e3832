/**
 * The rating matrix by dense numbers: rows by user, an inverted index by item, and a delta over
 * both. It is made of a log of ratings, and kept as sections of a snapshot.
 */
package dev.matinee.recommender.internal.matrix;
