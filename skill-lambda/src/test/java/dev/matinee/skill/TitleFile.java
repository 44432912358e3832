package dev.matinee.skill;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Titles as MovieLens writes them, for figures: names in brackets stay in the titles. */
public final class TitleFile {
  private static final Pattern ROW =
      Pattern.compile(
          "(?<id>\\d+),\"?(?<title>.+?)(, (?<article>The|A|An))?"
              + " \\((?<year>\\d{4})\\)\"?,(?<genres>[^,]*)");

  private TitleFile() {}

  /** An index of the movies of a file that have a year. */
  public static TitleIndex index(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return TitleIndex.of(
          lines.map(ROW::matcher).filter(Matcher::matches).map(TitleFile::title).toList());
    }
  }

  /** A title without the names in brackets behind it, which are never said. */
  public static String withoutOtherNames(String title) {
    return title.replaceAll("( \\([^()]*\\))+$", "");
  }

  private static Title title(Matcher row) {
    String article = row.group("article");
    String title = row.group("title");
    return new Title(
        Long.parseLong(row.group("id")),
        article == null ? title : article + " " + title,
        OptionalInt.of(Integer.parseInt(row.group("year"))),
        List.of(row.group("genres").split("\\|", -1)));
  }
}
