/**
 * Own ratings from other places and back out: files are read, their films found in the catalogue,
 * and what a person approves becomes one change of their history.
 */
package dev.matinee.web.transfer;
