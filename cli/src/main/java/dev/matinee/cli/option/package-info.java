/** Options and arguments that several commands share, and the data that they name. */
package dev.matinee.cli.option;
