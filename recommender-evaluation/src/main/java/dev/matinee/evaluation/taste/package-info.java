/**
 * Measures whether lists follow a taste: made persons with one kind of movie each, what of their
 * lists is of that kind, and what they share with the lists of others.
 */
package dev.matinee.evaluation.taste;
