package dev.matinee.recommender.data;

import dev.matinee.recommender.Ratings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Small files of ratings for tests. */
final class Fixtures {
  private Fixtures() {}

  /** A data set among the resources. */
  static Path dataSet(String name) {
    try {
      return Path.of(Fixtures.class.getResource("/data/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  static Path write(Path directory, String name, String text) {
    return write(directory, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path directory, String name, byte[] bytes) {
    try {
      return Files.write(directory.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path writePacked(Path directory, String name, String text) {
    Path file = directory.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Every rating as {@code user item rating timestamp}. */
  static List<String> lines(Ratings ratings) {
    return IntStream.range(0, ratings.size())
        .mapToObj(
            index ->
                "%d %d %s %d"
                    .formatted(
                        ratings.user(index),
                        ratings.item(index),
                        ratings.rating(index),
                        ratings.timestamp(index)))
        .toList();
  }

  /** Every rating as {@code user item rating}, by name where there are names. */
  static List<String> named(DataSet data) {
    Ratings ratings = data.ratings();
    return IntStream.range(0, ratings.size())
        .mapToObj(
            at ->
                "%s %s %s"
                    .formatted(
                        name(data.names().users(), ratings.user(at)),
                        name(data.names().items(), ratings.item(at)),
                        rounded(ratings.rating(at))))
        .sorted()
        .toList();
  }

  /** Steps of a tenth are no exact numbers. */
  private static double rounded(double rating) {
    return Math.round(rating * 1000) / 1000.0;
  }

  private static String name(IdNames names, long number) {
    return names.name(number).orElseGet(() -> Long.toString(number));
  }
}
