/**
 * One person as the matrix sees them: their ratings by dense number, and how much they like tags.
 */
package dev.matinee.recommender.internal.profile;
