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

/** Reads the films of the sample: MovieLens' movies.csv with three columns more. */
final class SampleFilms {
  private static final String RESOURCE = "movies.csv";

  private SampleFilms() {}

  /** All films, in ascending order of their ids. */
  static List<SampleFilm> load() {
    try (InputStream in =
            Objects.requireNonNull(SampleFilms.class.getResourceAsStream(RESOURCE), RESOURCE);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().map(SampleFilms::film).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleFilm film(NamedCsvRecord row) {
    MovieTitle title = MovieTitle.parse(row.getField("title"));
    Item item =
        new Item(
            Long.parseLong(row.getField("movieId")),
            title.name(),
            title.year(),
            list(row.getField("genres")));
    return new SampleFilm(
        item,
        list(row.getField("tastes")).stream().map(Taste::named).toList(),
        Integer.parseInt(row.getField("fame")),
        Integer.parseInt(row.getField("quality")));
  }

  private static List<String> list(String text) {
    return Arrays.asList(text.split("\\|", -1));
  }
}
