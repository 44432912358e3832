package dev.matinee.web.search;

import dev.matinee.lists.words.Numerals;
import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.OtherTitles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Writes movies into an index; the number of a document is the place of its movie in the list. */
final class MovieIndex {
  /** A word of a title. */
  static final String WORD = "word";

  /** Two words of a title that follow each other, written as one. */
  static final String PAIR = "pair";

  /** A whole title, as {@link TitleWords#key} has it. */
  static final String WHOLE = "whole";

  static final String YEAR = "year";
  static final String FEATURES = "features";
  static final String POPULARITY = "popularity";

  /** So large that no second part of the index is begun on the way. */
  private static final double BUFFER_MEGABYTES = 256;

  /** The index refuses words of more than 32 KB, which no title has. */
  private static final int MAX_LENGTH = 1000;

  private final OtherTitles otherTitles;
  private final ToIntFunction<Item> raterCount;

  MovieIndex(OtherTitles otherTitles, ToIntFunction<Item> raterCount) {
    this.otherTitles = otherTitles;
    this.raterCount = raterCount;
  }

  Directory write(List<Item> movies) throws IOException {
    Directory files = new ByteBuffersDirectory();
    IndexWriterConfig settings =
        new IndexWriterConfig(null)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (IndexWriter writer = new IndexWriter(files, settings)) {
      for (Item movie : movies) {
        writer.addDocument(document(movie));
      }
    }
    return files;
  }

  private Document document(Item movie) {
    Document document = new Document();
    for (String title : titles(movie)) {
      addTitle(document, title);
    }
    movie.year().ifPresent(year -> add(document, YEAR, Integer.toString(year)));
    float popularity = 1f + Math.max(0, raterCount.applyAsInt(movie));
    document.add(new FeatureField(FEATURES, POPULARITY, popularity));
    return document;
  }

  private List<String> titles(Item movie) {
    List<String> titles = new ArrayList<>(otherTitles.of(movie.id()));
    titles.add(movie.title());
    titles.replaceAll(title -> title.substring(0, Math.min(title.length(), MAX_LENGTH)));
    return titles;
  }

  private static void addTitle(Document document, String title) {
    add(document, WHOLE, TitleWords.key(title));
    List<String> words = TitleWords.of(title);
    for (int index = 0; index < words.size(); index++) {
      add(document, WORD, words.get(index));
      add(document, WORD, Numerals.otherWay(words.get(index)));
      if (index > 0) {
        add(document, PAIR, words.get(index - 1) + words.get(index));
      }
    }
  }

  private static void add(Document document, String field, String text) {
    document.add(new StringField(field, text, Field.Store.NO));
  }
}
