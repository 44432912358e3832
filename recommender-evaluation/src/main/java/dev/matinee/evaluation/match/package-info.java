/** Whether the match of a list's entries is the chance that it says. */
package dev.matinee.evaluation.match;
