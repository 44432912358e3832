/**
 * What a conversation remembers from turn to turn: the place in a list, and what can be taken back.
 */
package dev.matinee.skill.dialogue.memory;
