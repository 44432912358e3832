/** The command that measures how fast a recommender answers, and what it keeps in memory. */
package dev.matinee.cli.benchmark;
