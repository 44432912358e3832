package dev.matinee.web.search;

import dev.matinee.recommender.data.MovieTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The ways in which one word of a line can be in a title; of several the best counts. */
final class QueryWord {
  private static final float EXACT = 6f;
  private static final float JOINED = 5.5f;
  private static final float BEGUN = 5f;
  private static final float ONE_EDIT = 3f;
  private static final float TWO_EDITS = 1.5f;
  private static final float NEXT_YEAR = 3f;

  /** In shorter words one wrong letter makes another word. */
  private static final int ONE_EDIT_LENGTH = 4;

  private static final int TWO_EDITS_LENGTH = 8;

  /** Beyond it there is nothing to correct, and the automaton of its misspellings is large. */
  private static final int LONGEST_WORD = 30;

  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

  private final List<String> words;
  private final int index;
  private final String word;
  private final List<Query> ways = new ArrayList<>();

  QueryWord(List<String> words, int index) {
    this.words = words;
    this.index = index;
    word = words.get(index);
  }

  static boolean isYear(String word) {
    return FOUR_DIGITS.matcher(word).matches()
        && Integer.parseInt(word) >= MovieTitle.FIRST_YEAR
        && Integer.parseInt(word) <= MovieTitle.LAST_YEAR;
  }

  Query query() {
    addWay(new TermQuery(new Term(MovieIndex.WORD, word)), EXACT);
    addJoined();
    if (index == words.size() - 1) {
      addWay(new PrefixQuery(new Term(MovieIndex.WORD, word)), BEGUN);
    }
    addMisspelt();
    if (isYear(word)) {
      addYears(Integer.parseInt(word));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** "spiderman" for "spider man", and the other way round. */
  private void addJoined() {
    addWay(new TermQuery(new Term(MovieIndex.PAIR, word)), JOINED);
    if (index > 0) {
      addWay(new TermQuery(new Term(MovieIndex.WORD, words.get(index - 1) + word)), JOINED);
    }
    if (index < words.size() - 1) {
      addWay(new TermQuery(new Term(MovieIndex.WORD, word + words.get(index + 1))), JOINED);
    }
  }

  private void addMisspelt() {
    if (!word.chars().allMatch(Character::isLetter)
        || word.length() < ONE_EDIT_LENGTH
        || word.length() > LONGEST_WORD) {
      return;
    }
    addWay(new FuzzyQuery(new Term(MovieIndex.WORD, word), 1), ONE_EDIT);
    if (word.length() >= TWO_EDITS_LENGTH) {
      // Who errs twice still begins with the right letter, which halves the search.
      addWay(new FuzzyQuery(new Term(MovieIndex.WORD, word), 2, 1), TWO_EDITS);
    }
  }

  /** Data sets differ by a year in when a movie came out. */
  private void addYears(int year) {
    addWay(year(year), EXACT);
    addWay(year(year - 1), NEXT_YEAR);
    addWay(year(year + 1), NEXT_YEAR);
  }

  private static Query year(int year) {
    return new TermQuery(new Term(MovieIndex.YEAR, Integer.toString(year)));
  }

  private void addWay(Query way, float score) {
    ways.add(new BoostQuery(new ConstantScoreQuery(way), score));
  }
}
