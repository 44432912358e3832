/** Finds movies by title and year, whatever way they are typed. */
package dev.matinee.web.search;
