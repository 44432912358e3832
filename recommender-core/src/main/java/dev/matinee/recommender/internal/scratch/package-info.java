/**
 * Large objects that are set up once and used again: sums, counts and heaps, and a pool that lends
 * them.
 */
package dev.matinee.recommender.internal.scratch;
