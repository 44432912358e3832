/** Items that the same users like: similarities, and lists of the nearest of each. */
package dev.matinee.recommender.internal.items;
