package dev.matinee.voice;

/**
 * A value that the skill adds to a listed type while a session lasts.
 *
 * @param type by its name
 * @param id of the value
 * @param name that is said
 */
record NamedValue(String type, String id, String name) {}
