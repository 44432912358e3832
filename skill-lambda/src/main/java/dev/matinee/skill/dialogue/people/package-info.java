/** Who speaks, whose lists are read, and what is kept of what they say. */
package dev.matinee.skill.dialogue.people;
