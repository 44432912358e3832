package dev.matinee.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers of a language that lists those below a hundred, and the hundreds, as phrases: "quatre
 * vingt dix", "treinta y cinco". Languages that join words say where:
 * "zwei|tausend|dreihundert|elf".
 */
final class ListedNumbers implements Numbers {
  private static final int THOUSAND = 1000;
  private static final int HUNDRED = 100;
  private static final int TEN = 10;
  private static final String NOWHERE = "(?!)";

  private final Map<List<String>, Integer> cardinals = new HashMap<>();
  private final Map<List<String>, Integer> belowHundred = new HashMap<>();
  private final Map<List<String>, Integer> hundreds = new HashMap<>();
  private final Set<String> minus;
  private final String thousand;
  private final Pattern joints;
  private final WrittenNumbers written;

  /** Reads the entries whose keys start with "numbers". */
  ListedNumbers(LanguageFile file) {
    addInOrder(file.phrases("numbers"), 0, 1, cardinals);
    addInOrder(file.phrases("numbers.hundreds"), HUNDRED, HUNDRED, hundreds);
    for (List<String> also : file.phrases("numbers.also")) {
      int value = Integer.parseInt(also.get(also.size() - 1));
      (value < HUNDRED ? cardinals : hundreds).put(also.subList(0, also.size() - 1), value);
    }
    belowHundred.putAll(cardinals);
    List<List<String>> ordinals = file.phrases("numbers.ordinals");
    for (int i = 0; i < ordinals.size(); i++) {
      addForms(ordinals.get(i), i + 1);
    }
    this.minus = Set.copyOf(file.words("numbers.minus"));
    this.thousand = file.text("numbers.thousand");
    String where = file.text("numbers.joints");
    this.joints = Pattern.compile(where.isEmpty() ? NOWHERE : where);
    this.written =
        new WrittenNumbers(file.text("numbers.grouping"), file.words("numbers.suffixes"));
  }

  private static void addInOrder(
      List<List<String>> phrases, int first, int step, Map<List<String>, Integer> values) {
    for (int i = 0; i < phrases.size(); i++) {
      values.put(phrases.get(i), first + i * step);
    }
  }

  /** Forms are divided by slashes. */
  private void addForms(List<String> forms, int value) {
    forms.stream()
        .filter(form -> !form.equals("/"))
        .forEach(form -> belowHundred.put(List.of(form), value));
  }

  @Override
  public boolean isMinus(String word) {
    return minus.contains(word);
  }

  @Override
  public Optional<String> written(String word) {
    return written.digits(word);
  }

  @Override
  public Optional<Integer> digit(String word) {
    return Optional.ofNullable(cardinals.get(List.of(word))).filter(value -> value < TEN);
  }

  @Override
  public Optional<Reading> belowHundred(List<String> words, int from) {
    return longestOf(belowHundred, words, from);
  }

  @Override
  public Optional<Reading> longest(List<String> words, int from) {
    List<String> parts = parts(words, from);
    if (parts.size() < 2) {
      return read(words, from);
    }
    return read(parts, 0)
        .filter(reading -> reading.length() == parts.size())
        .map(reading -> new Reading(reading.value(), 1));
  }

  private List<String> parts(List<String> words, int from) {
    return joints.splitAsStream(words.get(from)).filter(part -> !part.isEmpty()).toList();
  }

  /** "mille" alone is one thousand. */
  private Optional<Reading> read(List<String> words, int from) {
    Optional<Reading> head = belowThousand(words, from);
    int at = from + head.map(Reading::length).orElse(0);
    if (at == words.size() || !words.get(at).equals(thousand)) {
      return head;
    }
    int thousands = THOUSAND * head.map(Reading::value).orElse(1);
    return Optional.of(with(new Reading(thousands, at + 1 - from), belowThousand(words, at + 1)));
  }

  private Optional<Reading> belowThousand(List<String> words, int from) {
    Optional<Reading> head = longestOf(hundreds, words, from);
    return head.isEmpty()
        ? belowHundred(words, from)
        : head.map(found -> with(found, belowHundred(words, from + found.length())));
  }

  private static Reading with(Reading head, Optional<Reading> rest) {
    return rest.map(tail -> new Reading(head.value() + tail.value(), head.length() + tail.length()))
        .orElse(head);
  }

  private static Optional<Reading> longestOf(
      Map<List<String>, Integer> values, List<String> words, int from) {
    return IntStream.iterate(words.size(), to -> to > from, to -> to - 1)
        .mapToObj(to -> words.subList(from, to))
        .flatMap(phrase -> reading(values, phrase).stream())
        .findFirst();
  }

  private static Optional<Reading> reading(Map<List<String>, Integer> values, List<String> phrase) {
    return Optional.ofNullable(values.get(phrase)).map(value -> new Reading(value, phrase.size()));
  }
}
