/**
 * Similarities of a person to users: each from its definition, and as a scan that bounds it for all
 * users at once.
 */
package dev.matinee.recommender.internal.similarity;
