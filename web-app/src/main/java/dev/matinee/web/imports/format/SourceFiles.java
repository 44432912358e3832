package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads a file of any of the kinds that are understood, told apart by its content. */
public final class SourceFiles {
  /** In the order in which they are tried. */
  private static final List<CsvFormat> FORMATS =
      List.of(
          new MatineeCsv(),
          new NetflixActivityCsv(),
          new NetflixRatingsCsv(),
          new NetflixListCsv(),
          new LetterboxdCsv(),
          new ImdbCsv(),
          new MovieLensCsv(),
          new MovieLensSiteCsv(),
          new LetterboxdImportCsv(),
          new TmdbCsv(),
          new NetflixCsv());

  private SourceFiles() {}

  /**
   * {@return what a file, or an archive of files, says} A list of movies alone says whether they
   * were watched or are to be seen later by its name at most: a watchlist has the very header of
   * the movies that were watched.
   *
   * @param hints what the person says of it
   * @param now when ratings without a date count as given
   * @throws ImportRefusedException if the file cannot be read at all, with a sentence to show
   */
  public static SourceFile read(UploadHints hints, byte[] content, Instant now) {
    ChosenProfile profile = new ChosenProfile(hints.profile());
    SourceFile file =
        UploadedText.isZip(content)
            ? readArchive(content, profile, now)
            : readFile(hints.fileName(), content, profile, now);
    profile.requireOne();
    return file;
  }

  /** Each file of an archive says what it is, and all of them count in one step. */
  private static SourceFile readArchive(byte[] content, ChosenProfile profile, Instant now) {
    UploadedText.requireSize(content);
    return SourceFile.joined(
        UploadedArchive.files(content).entrySet().stream()
            .map(file -> readFile(file.getKey(), file.getValue(), profile, now))
            .toList());
  }

  private static SourceFile readFile(
      String fileName, byte[] content, ChosenProfile profile, Instant now) {
    SourceFile file = read(content, profile, now);
    return ListMeaning.ofFileName(fileName).map(meaning -> file.as(meaning, now)).orElse(file);
  }

  private static SourceFile read(byte[] content, ChosenProfile profile, Instant now) {
    String text = UploadedText.of(content);
    if (JsonFiles.fits(text)) {
      return JsonFiles.read(text, now);
    }
    CsvTable table = CsvTable.of(text);
    CsvFormat format =
        FORMATS.stream()
            .filter(candidate -> candidate.fits(table.columns().keySet()))
            .findFirst()
            .orElseThrow(() -> notUnderstood(text));
    return read(format, profile.rows(format, table.rows()), now);
  }

  private static SourceFile read(CsvFormat format, List<CsvRow> rows, Instant now) {
    SourceFile file = new SourceFile(format.source());
    Function<CsvRow, SourceRow> reader = format.reader(rows, now);
    for (CsvRow row : rows) {
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
