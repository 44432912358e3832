/** The {@code matinee} command, where the local parts are put together. */
package dev.matinee.cli;
