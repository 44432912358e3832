/**
 * How pages and resources are added to the site: its own groups of pages and the extensions of
 * others use the same routes and stand in the same frame.
 */
package dev.matinee.web.extension;
