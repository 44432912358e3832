/** Reads lists of recommended items that were made elsewhere. */
package dev.matinee.evaluation.lists;
