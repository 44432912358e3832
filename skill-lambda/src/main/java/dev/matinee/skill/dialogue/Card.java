package dev.matinee.skill.dialogue;

/**
 * What the companion app shows beside the speech: plain text.
 *
 * @param title one line
 * @param text one or more lines
 */
public record Card(String title, String text) {}
