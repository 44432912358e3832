package dev.matinee.recommender.internal.linear;

/**
 * What is trained of one inverse. Immutable by convention; safe for use by any number of threads.
 *
 * @param weights what a rating says of the items of the head
 * @param features what it says of their features
 */
public record LinearModel(LinearWeights weights, FeatureWeights features) {}
