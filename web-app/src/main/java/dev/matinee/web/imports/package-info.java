/**
 * Own ratings from other places: the movies of a file are found in the catalogue, and what a person
 * approves becomes one change of their history.
 */
package dev.matinee.web.imports;
