/**
 * What the skill says, and what it asks for. A conversation is a chain of {@link
 * dev.matinee.skill.dialogue.answer.Answer answers}: each is made of the one before and of what was
 * heard. Nothing here knows a voice service.
 */
package dev.matinee.skill.dialogue;
