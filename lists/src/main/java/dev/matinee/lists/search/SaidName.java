package dev.matinee.lists.search;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What was said, in terms of the names of a table. For use by one thread. */
final class SaidName {
  /** Two words within a title are in many of them. */
  private static final int FEWEST_WITHIN = 3;

  private final NameTable names;
  private final List<String> said;
  private final int[] words;
  private final int article;
  private final String joined;
  private final int hash;

  SaidName(NameTable names, TitleKey key) {
    this.names = names;
    said = key.words();
    words = said.stream().mapToInt(names::number).toArray();
    article = names.number(key.article());
    joined = key.joined();
    hash = joined.hashCode();
  }

  /** How well a name fits, if no word has an error. */
  MatchRank exact(int name) {
    if (isSame(name) || names.isJoined(name, joined, hash)) {
      return whole(name);
    }
    if (names.kind(name) == NameKind.PART || names.length(name) <= words.length) {
      return MatchRank.NONE;
    }
    if (begins(name)) {
      return MatchRank.BEGINNING;
    }
    return words.length >= FEWEST_WITHIN && isWithin(name) ? MatchRank.WITHIN : MatchRank.NONE;
  }

  private MatchRank whole(int name) {
    return switch (names.kind(name)) {
      case TITLE -> names.article(name) == article ? MatchRank.WHOLE : MatchRank.TITLE;
      case OTHER -> MatchRank.OTHER_TITLE;
      case PART -> MatchRank.PART;
    };
  }

  private boolean isSame(int name) {
    return names.length(name) == words.length && begins(name);
  }

  private boolean begins(int name) {
    for (int place = 0; place < words.length; place++) {
      if (words[place] != names.word(name, place)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithin(int name) {
    int next = 0;
    for (int place = 0; place < names.length(name) && next < words.length; place++) {
      if (names.word(name, place) == words[next]) {
        next++;
      }
    }
    return next == words.length;
  }

  /** The names that fit but for errors. */
  Near near() {
    return new Near(names, IntStream.range(0, words.length).mapToObj(this::meant).toList());
  }

  /** The words that one may be. */
  private BitSet meant(int place) {
    BitSet meant = new BitSet();
    if (words[place] >= 0) {
      meant.set(words[place]);
    }
    String word = said.get(place);
    List<String> vocabulary = names.vocabulary();
    for (int number = 0; number < vocabulary.size(); number++) {
      if (OneError.between(word, vocabulary.get(number))) {
        meant.set(number);
      }
    }
    return meant;
  }

  /** Names by the words that each word may be. */
  record Near(NameTable names, List<BitSet> meant) {
    MatchRank rank(int name) {
      if (names.length(name) != meant.size()) {
        return MatchRank.NONE;
      }
      for (int place = 0; place < meant.size(); place++) {
        if (!meant.get(place).get(names.word(name, place))) {
          return MatchRank.NONE;
        }
      }
      return names.kind(name) == NameKind.PART ? MatchRank.NEAR_PART : MatchRank.NEAR;
    }
  }
}
