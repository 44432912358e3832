/** The neighbours of a person: the search for them, and those of them who rated an item. */
package dev.matinee.recommender.internal.neighbourhood;
