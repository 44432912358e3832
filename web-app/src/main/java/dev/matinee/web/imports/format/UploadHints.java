package dev.matinee.web.imports.format;

/**
 * What a person says of a file beside its content. Immutable.
 *
 * @param fileName as the browser told it; may be empty
 * @param profile whose rows count, of an account that several people share; empty where the file
 *     has those of one person
 */
public record UploadHints(String fileName, String profile) {}
