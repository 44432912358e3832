package dev.matinee.voice;

/**
 * What the skill shows in the Alexa app.
 *
 * @param title the heading
 * @param text plain text with line breaks
 */
public record Card(String title, String text) {}
