/** Data sets of any size that are made up, for measuring speed and memory. */
package dev.matinee.evaluation.synthetic;
