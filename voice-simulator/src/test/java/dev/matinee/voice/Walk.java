package dev.matinee.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way to a question of the skill: which sentence of the speech bundles asks it, and how it comes
 * to that.
 *
 * @param sentence the key of the question
 * @param reprompt the key of what a silent person hears
 * @param linked whether the person is linked with an account
 * @param steps the requests that lead there, in order
 * @param kind of its answers
 */
record Walk(String sentence, String reprompt, boolean linked, List<String> steps, String kind) {
  /** What is done with one of two films of one name. */
  static final String NAMED = "named-";

  private static final int COLUMNS = 5;
  private static final Set<String> POSITIONS =
      Set.of("rated", "told", "explained", "seen", "hidden", "saved", "like", "unrated");

  /** An answer in words, and what comes of it. */
  record Reaction(String words, String effect) {}

  /** All that are written down. */
  static List<Walk> all() {
    return rows("questions.txt")
        .map(
            row -> {
              if (row.length != COLUMNS) {
                throw new IllegalArgumentException("not five columns: " + String.join("|", row));
              }
              List<String> steps = List.of(row[3].split("\\s*;\\s*", -1));
              return new Walk(row[0], row[1], row[2].equals("linked"), steps, row[4]);
            })
        .toList();
  }

  /** The answers of a kind in a language. */
  static List<Reaction> answers(String language, String kind) {
    String[] row =
        rows("answers_" + language + ".txt")
            .filter(line -> line[0].equals(kind))
            .findFirst()
            .orElseThrow();
    List<Reaction> answers = new ArrayList<>();
    for (String answer : row[1].split(", ", -1)) {
      String[] parts = answer.split(" = ", -1);
      answers.add(new Reaction(parts[0].strip(), parts[1].strip()));
    }
    return answers;
  }

  private static Stream<String[]> rows(String name) {
    try (InputStream file = Walk.class.getResourceAsStream("/walk/" + name)) {
      return new String(file.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.strip().split("\\s*\\|\\s*", -1))
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of answers as they are written down: which movie is meant is always said the same. */
  String answers() {
    if (kind.startsWith(NAMED)) {
      return "named";
    }
    return POSITIONS.contains(kind) ? "position" : kind;
  }

  @Override
  public String toString() {
    return sentence + " after " + String.join("; ", steps);
  }
}
