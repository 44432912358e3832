/**
 * Talks to the skill in process, as Alexa does: from an utterance to an intent by the interaction
 * model, to a request envelope, to the speech of the answer.
 */
package dev.matinee.voice;
