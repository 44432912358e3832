package dev.matinee.voice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Alexa understands for the built-in intents in English without any sample. */
final class BuiltInPhrases {
  private static final Map<String, List<String>> PHRASES =
      Map.of(
          "AMAZON.NextIntent", List.of("next", "skip", "next one"),
          "AMAZON.PreviousIntent", List.of("previous", "back", "previous one"),
          "AMAZON.HelpIntent", List.of("help", "help me", "can you help me"),
          "AMAZON.StopIntent", List.of("stop", "off", "shut up"),
          "AMAZON.CancelIntent", List.of("cancel", "never mind", "forget it"),
          "AMAZON.NavigateHomeIntent", List.of("go home", "home", "go to home", "take me home"),
          "AMAZON.RepeatIntent", List.of("repeat", "repeat that", "say that again"),
          "AMAZON.StartOverIntent", List.of("start over", "restart", "start again"),
          "AMAZON.YesIntent", List.of("yes", "yeah", "yep", "sure", "ok", "okay"),
          "AMAZON.NoIntent", List.of("no", "nope", "no thanks"));

  private BuiltInPhrases() {}

  /** The samples of one intent; none for an intent that is not built in. */
  static Stream<Sample> of(String intent) {
    return PHRASES.getOrDefault(intent, List.of()).stream()
        .map(text -> Sample.of(intent, text, Map.of()));
  }
}
