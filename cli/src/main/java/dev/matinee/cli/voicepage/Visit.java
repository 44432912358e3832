package dev.matinee.cli.voicepage;

import dev.matinee.voice.Conversation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A visitor's conversation, with its last turns. Safe for use by any number of threads: what is
 * said at once is said one after the other.
 */
final class Visit {
  /** More than anybody reads again. */
  static final int MAX_TURNS = 50;

  private final Conversation conversation;
  private final Deque<Turn> turns = new ArrayDeque<>();
  private int said;

  Visit(Conversation conversation) {
    this.conversation = conversation;
  }

  synchronized void say(String utterance) {
    said++;
    turns.addLast(new Turn(said, utterance, conversation.say(utterance)));
    if (turns.size() > MAX_TURNS) {
      turns.removeFirst();
    }
  }

  /** The latest is the last. */
  synchronized List<Turn> turns() {
    return List.copyOf(turns);
  }
}
