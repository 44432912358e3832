package dev.matinee.cli.voicepage;

import java.util.List;

/**
 * The model of the template.
 *
 * @param assets where style and script are
 * @param csrf the token of its forms
 * @param turns of the conversation, the latest at the end
 * @param utterance what stands in the field, with what is wrong with it
 */
record VoiceView(String assets, String csrf, List<Turn> turns, Utterance utterance) {
  /** What people may begin with; in this order it is a whole conversation. */
  static final List<String> EXAMPLES =
      List.of(
          "open movie matinee",
          "recommend me five movies",
          "user 42",
          "say it again",
          "my ID is one and I want three movies",
          "stop");

  boolean isLatest(Turn turn) {
    return turn.number() == turns.get(turns.size() - 1).number();
  }
}
