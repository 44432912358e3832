/** A film as a page shows it. */
package dev.matinee.web.film;
