/** What is picked for a person, why, and the page of one movie. */
package dev.matinee.web.picks;
