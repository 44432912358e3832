/** A movie as a page shows it. */
package dev.matinee.web.movie;
