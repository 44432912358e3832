/** What is picked for a person, why, and the page of one film. */
package dev.matinee.web.picks;
