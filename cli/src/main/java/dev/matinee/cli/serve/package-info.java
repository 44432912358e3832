/** The commands that answer: {@code serve} by pages and voice, {@code say} by voice alone. */
package dev.matinee.cli.serve;
