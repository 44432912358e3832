package dev.matinee.cli.voicepage;

import dev.matinee.voice.Reply;

/**
 * Something that was said, and the answer.
 *
 * @param number of the turn in its conversation, from 1
 */
record Turn(int number, String utterance, Reply reply) {}
