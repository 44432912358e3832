package dev.matinee.web.imports.format;

/**
 * A row that was read and understood.
 *
 * @param line in the file from 1; in JSON the number of the entry
 * @param movie that it names
 * @param mark that it gives
 */
public record SourceRow(int line, SourceMovie movie, FileMark mark) {}
