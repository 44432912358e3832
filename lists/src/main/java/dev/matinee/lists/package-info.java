/** Ranked lists of movies as they are stored and shown. */
package dev.matinee.lists;
