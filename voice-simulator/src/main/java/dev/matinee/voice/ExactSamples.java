package dev.matinee.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The samples in the order of their parts, so that those that begin alike stand together: which of
 * them an utterance fits word for word is found part by part. A model has tens of thousands.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class ExactSamples {
  /**
   * A sample and its place among all, where an earlier one wins.
   *
   * @param keys its parts, with the type of a slot whose values are listed
   */
  private record Entry(Sample sample, List<String> keys, int place) {
    /** How many words of its own it has. */
    long words() {
      return keys.stream().filter(key -> !Sample.isSlot(key)).count();
    }

    static Entry of(Sample sample, int place) {
      return new Entry(sample, sample.parts().stream().map(p -> key(sample, p)).toList(), place);
    }

    private static String key(Sample sample, String part) {
      return Sample.isSlot(part) ? part + sample.type(part).map(SlotType::name).orElse("") : part;
    }
  }

  private static final Comparator<List<String>> BY_PARTS =
      (one, other) -> {
        int both = Math.min(one.size(), other.size());
        return IntStream.range(0, both)
            .map(at -> one.get(at).compareTo(other.get(at)))
            .filter(difference -> difference != 0)
            .findFirst()
            .orElse(one.size() - other.size());
      };

  /** The first and the last of what begins a slot, as words never do. */
  private static final String SLOTS = "{";

  private static final String AFTER_SLOTS = "|";

  private final List<Entry> entries;

  /**
   * Sorts samples.
   *
   * @param samples the one that wins first, of those that fit as well
   */
  ExactSamples(List<Sample> samples) {
    entries =
        IntStream.range(0, samples.size())
            .mapToObj(place -> Entry.of(samples.get(place), place))
            .sorted(Comparator.comparing(Entry::keys, BY_PARTS))
            .toList();
  }

  /**
   * What an utterance means that a sample says word for word: the one with most words in common.
   */
  Optional<Match> best(List<String> words) {
    List<Found> found = new ArrayList<>();
    new Search(words, found).from(0, entries.size(), 0, 0, Match.NOTHING_YET);
    return found.stream().min(Found.BEST_FIRST).map(Found::match);
  }

  private record Found(Match match, Entry entry) {
    /** Of those with as many words in common, the one that has the most of its own. */
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparing(Found::match, Match.BEST_FIRST)
            .thenComparing(found -> -found.entry.words())
            .thenComparingInt(found -> found.entry.place());
  }

  /** One utterance; entries from low to below high begin alike, up to a part. */
  private final class Search {
    private final List<String> words;
    private final List<Found> found;

    Search(List<String> words, List<Found> found) {
      this.words = words;
      this.found = found;
    }

    void from(int low, int high, int part, int word, Match soFar) {
      int longer = first(low, high, entry -> entry.keys().size() > part);
      if (word == words.size()) {
        entries.subList(low, longer).forEach(entry -> add(entry, soFar));
        return;
      }
      literal(longer, high, part, word, soFar);
      int slots = firstFrom(longer, high, part, SLOTS);
      int end = firstFrom(slots, high, part, AFTER_SLOTS);
      while (slots < end) {
        String key = entries.get(slots).keys().get(part);
        int next = first(slots, end, entry -> entry.keys().get(part).compareTo(key) > 0);
        slot(slots, next, part, word, soFar);
        slots = next;
      }
    }

    private void add(Entry entry, Match match) {
      found.add(new Found(match.of(entry.sample().intent()), entry));
    }

    private void literal(int low, int high, int part, int word, Match soFar) {
      String said = words.get(word);
      int start = firstFrom(low, high, part, said);
      int end = first(start, high, entry -> entry.keys().get(part).compareTo(said) > 0);
      if (start < end) {
        from(start, end, part + 1, word + 1, soFar.literal());
      }
    }

    private void slot(int low, int high, int part, int word, Match soFar) {
      Sample sample = entries.get(low).sample();
      String slot = sample.parts().get(part);
      String name = Sample.slotName(slot);
      Optional<SlotType> type = sample.type(slot);
      if (type.isEmpty()) {
        if (Words.isNumber(words.get(word))) {
          from(low, high, part + 1, word + 1, soFar.with(name, words.get(word)));
        }
        return;
      }
      phrases(type.get(), word)
          .forEach(
              phrase -> {
                Match listed = soFar.with(name, String.join(" ", phrase)).literal(phrase.size());
                from(low, high, part + 1, word + phrase.size(), listed);
              });
      anyWords(type.get(), word)
          .forEach(
              end -> {
                String value = String.join(" ", words.subList(word, end));
                from(low, high, part + 1, end, soFar.withOpen(name, value));
              });
    }

    /** How a wish is put may end early; what an answer reads is as long as it can be. */
    private Stream<List<String>> phrases(SlotType type, int word) {
      return type.isWording() ? type.phrasesAt(words, word) : type.phraseAt(words, word).stream();
    }

    /** Where values end that may be any words. */
    private Stream<Integer> anyWords(SlotType type, int word) {
      int most = Math.min(type.longest(), words.size() - word);
      return IntStream.rangeClosed(1, most).mapToObj(length -> word + length);
    }

    private int firstFrom(int low, int high, int part, String key) {
      return first(low, high, entry -> entry.keys().get(part).compareTo(key) >= 0);
    }

    /** The first entry for which something holds, as it does for all after it. */
    private int first(int low, int high, Predicate<Entry> holds) {
      int from = low;
      int to = high;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (holds.test(entries.get(middle))) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    }
  }
}
