/** Settings that were fitted to a data set, and where they are kept. */
package dev.matinee.cli.fit;
