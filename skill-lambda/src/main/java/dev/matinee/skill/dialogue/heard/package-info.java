/** What a person said: numbers, positions, stars, titles, and which movies they wish for. */
package dev.matinee.skill.dialogue.heard;
