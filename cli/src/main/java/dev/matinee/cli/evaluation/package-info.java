/** What {@code evaluate} reads and prints beside the figures themselves. */
package dev.matinee.cli.evaluation;
