package dev.matinee.web.imports.format;

/**
 * A row of a file that is left out. Immutable; safe for use by any number of threads.
 *
 * @param line in the file, from 1; in a JSON file the number of the entry
 * @param text what it is about, shortened
 * @param reason as part of a sentence: "a series"
 */
public record SkippedRow(int line, String text, String reason) {}
