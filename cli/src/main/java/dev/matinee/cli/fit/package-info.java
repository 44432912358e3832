/** Models of a data set: settings that are fitted to it, where these are kept, and training. */
package dev.matinee.cli.fit;
