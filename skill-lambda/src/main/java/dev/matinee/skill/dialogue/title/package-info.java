/** Titles of movies as people say them. */
package dev.matinee.skill.dialogue.title;
