package dev.matinee.cli.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.MovieTitle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the movies of the sample: MovieLens' movies.csv with three columns more. */
final class SampleMovies {
  private static final String RESOURCE = "movies.csv";

  private SampleMovies() {}

  /** All movies, in ascending order of their ids. */
  static List<SampleMovie> load() {
    try (InputStream in =
            Objects.requireNonNull(SampleMovies.class.getResourceAsStream(RESOURCE), RESOURCE);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().map(SampleMovies::movie).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleMovie movie(NamedCsvRecord row) {
    MovieTitle title = MovieTitle.parse(row.getField("title"));
    Item item =
        new Item(
            Long.parseLong(row.getField("movieId")),
            title.name(),
            title.year(),
            list(row.getField("genres")));
    return new SampleMovie(
        item,
        list(row.getField("tastes")).stream().map(Taste::named).toList(),
        Integer.parseInt(row.getField("fame")),
        Integer.parseInt(row.getField("quality")));
  }

  private static List<String> list(String text) {
    return Arrays.asList(text.split("\\|", -1));
  }
}
