/** Brings the data sets that GroupLens publishes onto this machine. */
package dev.matinee.cli.archive;
