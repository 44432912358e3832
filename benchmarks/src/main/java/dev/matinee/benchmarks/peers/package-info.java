/**
 * Other recommender libraries and Matinee on the same ratings, one after the other, each in a JVM
 * of its own.
 */
package dev.matinee.benchmarks.peers;
