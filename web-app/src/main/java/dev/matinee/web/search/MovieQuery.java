package dev.matinee.web.search;

import dev.matinee.lists.words.TitleWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the index is asked for a line that a person typed.
 *
 * <p>Most of the longer words must be there in some form; short words and numbers only make a movie
 * fit better, so that neither a wrong year nor a forgotten "the" hides one. How well a word fits
 * outweighs how popular the movie is, which outweighs whether the line is its whole title: "lord of
 * the rings" is looked for by people who mean the famous one, although there is one of just that
 * name.
 */
final class MovieQuery {
  static final int MAX_LENGTH = 200;
  private static final int MAX_WORDS = 12;

  /** Shorter words are too short to be corrected: "teh". */
  private static final int REQUIRED_LENGTH = 4;

  private static final float WHOLE_TITLE = 0.4f;
  private static final float POPULARITY = 0.15f;
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  private final List<String> words;
  private final BooleanQuery.Builder required = new BooleanQuery.Builder();
  private final BooleanQuery.Builder optional = new BooleanQuery.Builder();
  private int requiredWords;

  private MovieQuery(List<String> words) {
    this.words = words;
  }

  /** Empty for a line that names nothing. */
  static Optional<Query> of(String line) {
    String cut = line.substring(0, Math.min(line.length(), MAX_LENGTH));
    List<String> words = TitleWords.of(cut).stream().limit(MAX_WORDS).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new MovieQuery(words).query());
  }

  private Query query() {
    boolean allMinor = words.stream().allMatch(MovieQuery::isMinor);
    for (int index = 0; index < words.size(); index++) {
      Query word = new QueryWord(words, index).query();
      if (allMinor || !isMinor(words.get(index))) {
        required.add(word, Occur.SHOULD);
        requiredWords++;
      } else {
        optional.add(word, Occur.SHOULD);
      }
    }
    required.setMinimumNumberShouldMatch(requiredWords - dispensable(requiredWords));
    return optional
        .add(required.build(), Occur.MUST)
        .add(wholeTitle(), Occur.SHOULD)
        .add(popularity(), Occur.SHOULD)
        .build();
  }

  private static boolean isMinor(String word) {
    return word.length() < REQUIRED_LENGTH || NUMBER.matcher(word).matches();
  }

  /** One wrong word of three may be forgiven, two of six. */
  private static int dispensable(int words) {
    return words / 3;
  }

  private Query wholeTitle() {
    Query whole = new TermQuery(new Term(MovieIndex.WHOLE, TitleWords.key(title())));
    return new BoostQuery(new ConstantScoreQuery(whole), WHOLE_TITLE);
  }

  /** The line without a year behind it. */
  private String title() {
    int last = words.size() - 1;
    boolean endsWithYear = last > 0 && QueryWord.isYear(words.get(last));
    return String.join(" ", endsWithYear ? words.subList(0, last) : words);
  }

  private static Query popularity() {
    return FeatureField.newLogQuery(MovieIndex.FEATURES, MovieIndex.POPULARITY, POPULARITY, 1f);
  }
}
