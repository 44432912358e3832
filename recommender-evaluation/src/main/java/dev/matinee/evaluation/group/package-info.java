/**
 * Measures lists for several people: draws groups from the users of a test set, makes each group's
 * list by each strategy, and tells how well it serves the members, the least happy one above all.
 */
package dev.matinee.evaluation.group;
