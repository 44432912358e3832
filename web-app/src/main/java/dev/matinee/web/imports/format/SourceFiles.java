package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Reads a file of any of the kinds that are understood, told apart by its content. */
public final class SourceFiles {
  private SourceFiles() {}

  /**
   * {@return what a file, or an archive of files, says} A list of movies alone says whether they
   * were watched or are to be seen later by its name at most: a watchlist has the very header of
   * the movies that were watched.
   *
   * @param fileName as the browser told it; may be empty
   * @param now when ratings without a date count as given
   * @throws ImportRefusedException if the file cannot be read at all, with a sentence to show
   */
  public static SourceFile read(String fileName, byte[] content, Instant now) {
    return UploadedText.isZip(content)
        ? readArchive(content, now)
        : readFile(fileName, content, now);
  }

  /** Each file of an archive says what it is, and all of them count in one step. */
  private static SourceFile readArchive(byte[] content, Instant now) {
    UploadedText.requireSize(content);
    return SourceFile.joined(
        UploadedArchive.files(content).entrySet().stream()
            .map(file -> readFile(file.getKey(), file.getValue(), now))
            .toList());
  }

  private static SourceFile readFile(String fileName, byte[] content, Instant now) {
    SourceFile file = read(content, now);
    return ListMeaning.ofFileName(fileName).map(meaning -> file.as(meaning, now)).orElse(file);
  }

  private static SourceFile read(byte[] content, Instant now) {
    String text = UploadedText.of(content);
    if (JsonFiles.fits(text)) {
      return JsonFiles.read(text, now);
    }
    CsvTable table = CsvTable.of(text);
    Optional<CsvFormat> format =
        CsvFormat.ALL.stream()
            .filter(candidate -> candidate.fits(table.columns().keySet()))
            .findFirst();
    return read(format.orElseThrow(() -> notUnderstood(text)), table, now);
  }

  private static SourceFile read(CsvFormat format, CsvTable table, Instant now) {
    SourceFile file = new SourceFile(format.source());
    Function<CsvRow, SourceRow> reader = format.reader(table.rows(), now);
    for (CsvRow row : table.rows()) {
      file.add(
          row.line(),
          row.text(),
          () -> {
            row.requireAllColumns();
            return reader.apply(row);
          });
    }
    return file;
  }

  private static ImportRefusedException notUnderstood(String text) {
    String firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new ImportRefusedException(
        Message.of("import.refused.unknown", SourceFile.shortened(firstLine)));
  }
}
