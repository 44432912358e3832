/** A documented search for good settings. */
package dev.matinee.evaluation.search;
