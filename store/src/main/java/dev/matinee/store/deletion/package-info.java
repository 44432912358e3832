/** Removes all that is kept of a person. */
package dev.matinee.store.deletion;
