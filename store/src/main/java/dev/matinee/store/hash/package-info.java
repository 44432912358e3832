/** How secrets that can be guessed are stored. */
package dev.matinee.store.hash;
