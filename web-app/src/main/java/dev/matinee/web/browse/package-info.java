/** Finding movies: by title, by suggestions while typing, and by genre, decade and tag. */
package dev.matinee.web.browse;
