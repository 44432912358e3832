/** Settings that were fitted to a data set: where they are kept, and how a site takes them over. */
package dev.matinee.cli.fit;
