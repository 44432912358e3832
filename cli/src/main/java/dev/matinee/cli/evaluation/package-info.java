/** The commands that measure algorithms, and what they print. */
package dev.matinee.cli.evaluation;
