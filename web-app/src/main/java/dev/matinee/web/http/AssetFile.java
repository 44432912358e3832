package dev.matinee.web.http;

/**
 * A file that is served as it is. Immutable.
 *
 * @param name the last part of its address, of its own among all of the site
 * @param resource where it lies, named from the root of the class path
 * @param type its media type, such as {@code text/css}; it is text in UTF-8
 */
public record AssetFile(String name, String resource, String type) {}
