package dev.matinee.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of an area in a language, as the file has them.
 *
 * @param patterns by their keys
 */
record Bundle(String area, Language language, Map<String, String> patterns) {
  private static final Path FOLDER = Path.of("src/main/resources/dev/matinee/web/texts");

  /** What keys begin with: the names of the English files. */
  static List<String> areas() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("(_.*)?\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Bundle> all() {
    return areas().stream()
        .flatMap(area -> Arrays.stream(Language.values()).map(it -> of(area, it)));
  }

  static Bundle of(String area, Language language) {
    String suffix = language == Language.EN ? "" : "_" + language.tag();
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(area + suffix + ".properties"))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> patterns = new TreeMap<>();
    texts.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
    return new Bundle(area, language, patterns);
  }

  Bundle english() {
    return of(area, Language.EN);
  }

  @Override
  public String toString() {
    return area + " in " + language;
  }
}
