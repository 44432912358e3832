package dev.matinee.skill.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads a wish for movies: which genres, without which, of which years, how many, for whom.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class WishReader {
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;
  private static final int MOST = 99;
  private static final int NEAR = 4;

  private static final Set<String> OF_ANY_LIST = Set.of("amount", "memberId", "otherId");

  private final Vocabulary vocabulary;

  WishReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What the words of a wish speak of, beside the slots. */
  private record Spoken(
      boolean ofKids,
      boolean ofSurprise,
      boolean ofPopular,
      boolean ofTogether,
      boolean ofChange,
      Map<String, String> slots,
      boolean asks,
      List<String> unread) {}

  /** What is wished; that nothing was understood where no movies are wished for. */
  ReadWords read(SaidWords said, boolean ours) {
    Spoken spoken =
        new Spoken(
            takes("kids", said),
            takes("surprise", said),
            takes("popular", said),
            takes("together", said),
            takes("refine", said),
            slots(said),
            takes("request", said),
            unread(said));
    return meant(spoken, ours || spoken.ofTogether() || takes("we", said));
  }

  private Map<String, String> slots(SaidWords said) {
    Map<String, String> slots = new HashMap<>();
    members(said, slots);
    without(said).ifPresent(genre -> slots.put("without", genre));
    years(said, slots);
    List<String> genres = genres(said);
    IntStream.range(0, genres.size())
        .forEach(at -> slots.put(at == 0 ? "genre" : "also", genres.get(at)));
    if (!slots.containsKey("year") && !slots.containsKey("decade")) {
      age(said, !slots.isEmpty()).ifPresent(age -> slots.put("age", age));
    }
    amount(said).ifPresent(amount -> slots.put("amount", amount));
    return slots;
  }

  private static ReadWords meant(Spoken spoken, boolean several) {
    Map<String, String> slots = spoken.slots();
    if (spoken.ofKids()) {
      return only("ForKids", spoken, List.of("amount"));
    }
    if (spoken.ofPopular()) {
      return only("PopularMovies", spoken, List.of("genre", "decade", "amount"));
    }
    if (slots.keySet().stream().anyMatch(slot -> !OF_ANY_LIST.contains(slot))) {
      return new ReadWords(
          OwnWords.intent(isChange(spoken) ? "RefineList" : "RecommendByGenre"),
          slots,
          spoken.unread());
    }
    if (spoken.ofSurprise()) {
      return only("SurpriseMe", spoken, List.of());
    }
    if (spoken.ofChange() && slots.containsKey("amount")) {
      return only("RefineList", spoken, List.of("amount"));
    }
    if (spoken.ofTogether() || slots.containsKey("otherId") || (spoken.asks() && several)) {
      return only("WatchTogether", spoken, List.of("amount", "memberId", "otherId"));
    }
    return spoken.asks() ? only("RecommendMovies", spoken, List.of("amount")) : ReadWords.nothing();
  }

  private static boolean isChange(Spoken spoken) {
    return spoken.ofChange()
        || spoken.slots().containsKey("age")
        || spoken.slots().keySet().equals(Set.of("without"));
  }

  private boolean takes(String list, SaidWords said) {
    return !said.takeAll(vocabulary.phrases(list)).isEmpty();
  }

  /** What the intent has no slot for is not read after all. */
  private static ReadWords only(String intent, Spoken spoken, List<String> known) {
    Map<String, String> kept = new HashMap<>(spoken.slots());
    kept.keySet().retainAll(known);
    List<String> rest = new ArrayList<>(spoken.unread());
    spoken
        .slots()
        .forEach(
            (slot, value) -> {
              if (!known.contains(slot)) {
                rest.add(value);
              }
            });
    return new ReadWords(OwnWords.intent(intent), kept, rest);
  }

  /** The first genre that a refusal stands shortly before; "not too old" refuses no genre. */
  private Optional<String> without(SaidWords said) {
    Phrases genres = vocabulary.phrases("MovieGenre");
    for (int at = 0; at < said.size(); at++) {
      int not = said.at(at, vocabulary.phrases("without")).map(Phrases.Found::end).orElse(-1);
      for (int from = not; from >= 0 && from < Math.min(said.size(), not + NEAR); from++) {
        Optional<Phrases.Found> genre = said.at(from, genres);
        if (genre.isPresent()) {
          said.read(at, genre.get().end());
          return genre.map(Phrases.Found::id);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> genres(SaidWords said) {
    List<String> found = new ArrayList<>();
    while (found.size() < 2) {
      Optional<String> genre = said.take(vocabulary.phrases("MovieGenre"));
      if (genre.isEmpty()) {
        break;
      }
      if (!found.contains(genre.get())) {
        found.add(genre.get());
      }
    }
    return found;
  }

  private void years(SaidWords said, Map<String, String> slots) {
    for (int at = 0; at < said.size(); at++) {
      if (isYear(said.word(at)) && !said.isRead(at)) {
        slots.put("year", said.word(at));
        said.read(at, at + 1);
        side(said, at).ifPresent(side -> slots.put("side", side));
        return;
      }
    }
    said.take(vocabulary.phrases("MovieDecade")).ifPresent(decade -> slots.put("decade", decade));
  }

  /** The nearest word before a year that says on which side of it. */
  private Optional<String> side(SaidWords said, int year) {
    for (int from = year - 1; from >= Math.max(0, year - NEAR); from--) {
      Optional<Phrases.Found> side = said.at(from, vocabulary.phrases("MovieSide"));
      if (side.isPresent() && side.get().end() <= year) {
        said.read(from, year);
        return side.map(Phrases.Found::id);
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(String word) {
    return word.matches("[12][0-9]{3}")
        && Integer.parseInt(word) >= FIRST_YEAR
        && Integer.parseInt(word) <= LAST_YEAR;
  }

  /** "Not so old" is newer. Beside a genre "old" alone may be part of how it is put. */
  private Optional<String> age(SaidWords said, boolean beside) {
    if (takes("newer", said)) {
      return Optional.of("newer");
    }
    if (takes("older", said)) {
      return Optional.of("older");
    }
    return beside ? Optional.empty() : said.take(vocabulary.phrases("MovieAge"));
  }

  /** "For numbers four and nine" are two users of the data set. */
  private void members(SaidWords said, Map<String, String> slots) {
    List<Integer> numbers =
        IntStream.range(0, said.size()).filter(at -> isNumber(said.word(at))).boxed().toList();
    boolean named = IntStream.range(0, said.size()).anyMatch(at -> isMember(said, at));
    if (named && numbers.size() == 2) {
      slots.put("memberId", said.word(numbers.get(0)));
      slots.put("otherId", said.word(numbers.get(1)));
      numbers.forEach(at -> said.read(at, at + 1));
    }
  }

  private boolean isMember(SaidWords said, int at) {
    return said.at(at, vocabulary.phrases("member")).isPresent();
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9]{1,3}");
  }

  /** A number alone; "one" is mostly a pronoun, and "two hours" are no two movies. */
  private Optional<String> amount(SaidWords said) {
    for (int at = 0; at < said.size(); at++) {
      String word = said.word(at);
      if (!said.isRead(at)
          && word.matches("[0-9]{1,2}")
          && said.at(at + 1, vocabulary.phrases("unit")).isEmpty()) {
        int number = Integer.parseInt(word);
        if (number > 1 && number <= MOST) {
          said.read(at, at + 1);
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> unread(SaidWords said) {
    return said.unread().filter(word -> !vocabulary.isFiller(word)).toList();
  }
}
