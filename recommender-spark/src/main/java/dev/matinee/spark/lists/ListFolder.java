package dev.matinee.spark.lists;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.matinee.spark.cluster.BatchException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A folder of lists: {@code lists.json}, which says what they are of, and {@code part-00000.jsonl}
 * and so on.
 *
 * @param path of the folder
 * @param head what {@code lists.json} says
 */
record ListFolder(Path path, Head head) {
  private static final String HEAD = "lists.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * What lists are of.
   *
   * @param format 1
   * @param modelVersion of the model that makes them
   * @param algorithm by which
   * @param users how many lists there are in all
   * @param usersPerPart how many in a file
   * @param moviesPerList how many movies of a list are written at most
   * @param complete whether all are there
   */
  record Head(
      int format,
      String modelVersion,
      String algorithm,
      int users,
      int usersPerPart,
      int moviesPerList,
      boolean complete) {
    Head completed() {
      return new Head(format, modelVersion, algorithm, users, usersPerPart, moviesPerList, true);
    }
  }

  /**
   * Begins a folder, or goes on with one.
   *
   * @throws BatchException if other lists are there, or it cannot be written
   */
  static ListFolder open(
      Path path, String modelVersion, String algorithm, int users, int moviesPerList) {
    Head wanted = new Head(1, modelVersion, algorithm, users, ListPart.USERS, moviesPerList, false);
    ListFolder folder = new ListFolder(path, wanted);
    try {
      Files.createDirectories(path);
      Path file = path.resolve(HEAD);
      if (!Files.exists(file)) {
        folder.write(wanted);
      } else if (!JSON.readValue(file.toFile(), Head.class)
          .completed()
          .equals(wanted.completed())) {
        throw new BatchException(
            "%s has lists of another model, other users or another length; give another folder"
                .formatted(path));
      }
      return folder;
    } catch (IOException e) {
      throw new BatchException("cannot write lists into " + path + ": " + e, e);
    }
  }

  /** Those parts that are not there yet. */
  List<ListPart> missing(List<ListPart> parts) {
    return parts.stream().filter(part -> !Files.exists(file(path, part.number()))).toList();
  }

  static Path file(Path folder, int part) {
    return folder.resolve("part-%05d.jsonl".formatted(part));
  }

  /** Says that all are there, and removes what processes that ended in the middle left behind. */
  void complete() {
    try (DirectoryStream<Path> torn = Files.newDirectoryStream(path, ".part-*")) {
      for (Path file : torn) {
        Files.deleteIfExists(file);
      }
      write(head.completed());
    } catch (IOException e) {
      throw new BatchException("cannot write into " + path + ": " + e, e);
    }
  }

  private void write(Head next) throws IOException {
    Path aside = path.resolve("." + HEAD);
    JSON.writeValue(aside.toFile(), next);
    Files.move(
        aside,
        path.resolve(HEAD),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
