/** Looks up where the pictures of films are, in the background. */
package dev.matinee.web.poster;
