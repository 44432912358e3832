/** The sentences of the skill, in the language of the device. */
package dev.matinee.skill.dialogue.phrase;
