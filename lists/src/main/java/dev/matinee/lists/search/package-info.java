/** Finds the movie that is meant by what a person says, in an index of titles. */
package dev.matinee.lists.search;
