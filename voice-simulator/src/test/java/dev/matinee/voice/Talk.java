package dev.matinee.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conversation as it is written down in a file. Each line begins with what it is:
 *
 * <pre>
 * # a remark
 * * something that happens beside the conversation, see {@link Stage}
 * &gt; what the person says
 * = the request that Alexa makes of it, with the slots that are filled
 * &lt; what the skill answers; three dots stand for anything
 * ! the session ends
 * </pre>
 *
 * A line that begins with a blank goes on with the line before.
 */
public record Talk(String name, List<Step> steps) {
  private static final Pattern SLOT = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

  /** What comes one after the other. */
  public sealed interface Step {}

  /** Something that happens beside the conversation. */
  record Event(String text) implements Step {
    /** The person comes back later. */
    boolean isAnotherDay() {
      return text.equals("another day");
    }
  }

  /**
   * One thing said, and the answer.
   *
   * @param utterance of the person
   * @param request its name: {@code LaunchRequest}, or that of an intent
   * @param slots that are filled
   * @param answer as it is heard; three dots stand for anything
   * @param ends whether the session ends
   */
  record Turn(
      String utterance, String request, Map<String, String> slots, String answer, boolean ends)
      implements Step {
    boolean isAnsweredBy(String speech) {
      String pattern =
          Stream.of(answer.split("\\.\\.\\.(?!\\.)", -1))
              .map(Pattern::quote)
              .reduce((one, other) -> one + ".*" + other)
              .orElseThrow();
      return speech.matches("(?s)" + pattern);
    }
  }

  /** All that are written down. */
  public static List<Talk> all() throws IOException {
    List<Talk> talks = new ArrayList<>();
    for (String name : resource("talks.txt").strip().split("\n", -1)) {
      talks.add(parse(name, resource(name)));
    }
    return talks;
  }

  /** Looked up as resources, so that other modules hold them as well. */
  private static String resource(String name) throws IOException {
    try (InputStream text = Talk.class.getResourceAsStream("/talks/" + name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  List<String> requests() {
    return steps.stream()
        .filter(Turn.class::isInstance)
        .map(step -> ((Turn) step).request())
        .toList();
  }

  static Talk parse(String name, String text) {
    List<Step> steps = new ArrayList<>();
    List<String> turn = new ArrayList<>();
    for (String line : text.replaceAll("\n +", " ").split("\n", -1)) {
      if (line.startsWith(">") || line.startsWith("*")) {
        addTurn(name, turn, steps);
      }
      if (line.startsWith("*")) {
        steps.add(new Event(line.substring(1).strip()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        turn.add(line);
      }
    }
    addTurn(name, turn, steps);
    return new Talk(name, List.copyOf(steps));
  }

  private static void addTurn(String name, List<String> lines, List<Step> steps) {
    if (lines.isEmpty()) {
      return;
    }
    String signs = String.join("", lines.stream().map(line -> line.substring(0, 1)).toList());
    if (!signs.matches(">=<!?")) {
      throw new IllegalArgumentException(name + ": not said, made and answered: " + lines);
    }
    String request = lines.get(1).substring(1).strip();
    steps.add(
        new Turn(
            lines.get(0).substring(1).strip(),
            request.split(" ", 2)[0],
            slots(request),
            lines.get(2).substring(1).strip(),
            lines.size() == 4));
    lines.clear();
  }

  private static Map<String, String> slots(String request) {
    Map<String, String> slots = new HashMap<>();
    Matcher slot = SLOT.matcher(request);
    while (slot.find()) {
      slots.put(slot.group(1), slot.group(2).replace("\"", ""));
    }
    return slots;
  }

  @Override
  public String toString() {
    return name;
  }
}
