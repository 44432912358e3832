/** Titles, years and genres of movies by their ids, as they are published with a data set. */
package dev.matinee.lists.titles;
