/** What a turn answers: speech, a question, a card, a screen, and the time it may take. */
package dev.matinee.skill.dialogue.answer;
