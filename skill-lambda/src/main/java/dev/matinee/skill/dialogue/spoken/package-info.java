/** Movies and lists as they are said. */
package dev.matinee.skill.dialogue.spoken;
