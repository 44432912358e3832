package dev.matinee.web.http;

/**
 * A link of the main navigation. Immutable.
 *
 * @param label what it says
 * @param path where it leads, on this site
 */
public record SiteLink(String label, String path) {}
