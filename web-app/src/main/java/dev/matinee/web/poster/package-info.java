/** Looks up where the pictures of movies are, in the background. */
package dev.matinee.web.poster;
