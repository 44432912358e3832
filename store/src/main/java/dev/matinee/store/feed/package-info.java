/** Reads the feed of changed histories, from a position on and without losing a change. */
package dev.matinee.store.feed;
