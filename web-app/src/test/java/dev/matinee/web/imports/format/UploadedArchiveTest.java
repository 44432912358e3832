package dev.matinee.web.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.MovieMark;
import dev.matinee.web.testsite.ZipBytes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive that Letterboxd lets a person download, as it comes, and archives that are none. */
class UploadedArchiveTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String RATINGS =
      "Date,Name,Year,Letterboxd URI,Rating\n2024-01-31,Heat,1995,https://boxd.it/a,4.5\n";
  private static final String DIARY =
      """
          Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
          2024-02-02,Fargo,1996,https://boxd.it/b,4,,,2024-02-01
          """;
  private static final String WATCHED =
      "Date,Name,Year,Letterboxd URI\n2024-01-31,Ronin,1998,https://boxd.it/c\n";
  private static final String WATCHLIST =
      "Date,Name,Year,Letterboxd URI\n2024-03-03,Alien,1979,https://boxd.it/d\n";

  private static SourceFile read(byte[] archive) {
    return SourceFiles.read(new UploadHints("letterboxd-ann-2024.zip", ""), archive, NOW);
  }

  private static List<String> said(SourceFile file) {
    return file.rows().stream()
        .map(row -> row.line() + " " + row.movie().shown() + " " + what(row.mark().mark()))
        .toList();
  }

  private static String what(MovieMark mark) {
    if (mark.saved()) {
      return "saved";
    }
    return mark.rating().map(rating -> Double.toString(rating.stars())).orElse("watched");
  }

  @Test
  void allFilesOfLetterboxdCountInOneStep() {
    SourceFile file =
        read(
            ZipBytes.of(
                "profile.csv",
                "Date Joined,Username\n2020-01-01,ann\n",
                "watchlist.csv",
                WATCHLIST,
                "watched.csv",
                WATCHED,
                "ratings.csv",
                RATINGS,
                "diary.csv",
                DIARY,
                "comments.csv",
                "",
                "deleted/diary.csv",
                DIARY.replace("Fargo", "Deleted"),
                "orphaned/ratings.csv",
                RATINGS.replace("Heat", "Orphaned"),
                "likes/films.csv",
                WATCHED.replace("Ronin", "Liked"),
                "lists/watched.csv",
                WATCHED.replace("Ronin", "Listed")));

    assertThat(file.source()).isEqualTo("Letterboxd");
    assertThat(file.skipped()).isEmpty();
    assertThat(said(file))
        .containsExactly(
            "2 Heat (1995) 4.5",
            "4 Fargo (1996) 4.0",
            "6 Ronin (1998) watched",
            "8 Alien (1979) saved");
  }

  @Test
  void theFolderThatAnArchiveWasMadeOfDoesNotMatter() {
    assertThat(
            said(read(ZipBytes.of("letterboxd-ann/", "", "letterboxd-ann/ratings.csv", RATINGS))))
        .containsExactly("2 Heat (1995) 4.5");
    assertThat(said(read(ZipBytes.of("ann\\watchlist.csv", WATCHLIST))))
        .containsExactly("2 Alien (1979) saved");
  }

  @Test
  void anArchiveOfOneFileIsThatFile() {
    assertThat(said(read(ZipBytes.of("my films.csv", RATINGS))))
        .containsExactly("2 Heat (1995) 4.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../ratings.csv", "a/../../ratings.csv", "/ratings.csv", "C:\\ratings.csv"})
  void aPathThatLeadsOutIsRefused(String path) {
    assertThatThrownBy(() -> read(ZipBytes.of(path, RATINGS)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageStartingWith("The archive names a file outside of itself");
  }

  @Test
  void whatUnpacksToTooMuchIsRefusedWithoutUnpackingIt() {
    byte[] bomb = new byte[UploadedArchive.MAX_BYTES + 1];

    assertThatThrownBy(() -> read(ZipBytes.of("photos.bin", bomb, "ratings.csv", RATINGS)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("The archive unpacks to more than 32 MB or 2000 files.");
  }

  @Test
  void tooManyFilesAreRefused() {
    Object[] many = new Object[2 * (UploadedArchive.MAX_ENTRIES + 1)];
    for (int at = 0; at < many.length; at += 2) {
      many[at] = "lists/" + at + ".csv";
      many[at + 1] = "";
    }

    assertThatThrownBy(() -> read(ZipBytes.of(many))).hasMessageContaining("2000 files");
  }

  @Test
  void aFileOfMoreThanTwoMegabytesInItIsRefused() {
    byte[] large = new byte[UploadedText.MAX_BYTES + 1];
    Arrays.fill(large, (byte) 'x');

    assertThatThrownBy(() -> read(ZipBytes.of("ratings.csv", large)))
        .hasMessageContaining("at most 2 MB are read");
  }

  @Test
  void anArchiveWithoutSuchFilesIsRefusedByTheirNames() {
    assertThatThrownBy(() -> read(ZipBytes.of("a.csv", RATINGS, "b.csv", RATINGS)))
        .hasMessage(
            "The archive has none of the files that are read: ratings.csv, diary.csv, watched.csv,"
                + " viewingactivity.csv, watchlist.csv, mylist.csv.");
    assertThatThrownBy(() -> read(ZipBytes.of("inner.zip", ZipBytes.of("ratings.csv", RATINGS))))
        .hasMessageContaining("The file is an archive");
  }

  @Test
  void aDamagedArchiveIsRefused() {
    byte[] whole = ZipBytes.of("ratings.csv", RATINGS);
    byte[] broken = whole.clone();
    Arrays.fill(broken, 41, whole.length, (byte) 0xff);

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("The archive is damaged, encrypted, or packed in a way that is not read here.");
  }

  @Test
  void netflixExportOfAWholeAccountIsRead() {
    String activity =
        """
            Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country
            Ann,2023-01-15 20:11:03,01:30:00,,Heat,,TV,,,DE
            Ann,2023-01-16 20:11:03,00:12:00,,Fargo,,TV,,,DE
            Ann,2023-01-17 20:11:03,00:09:00,,Fargo,,TV,,,DE
            Ann,2023-01-18 20:11:03,00:02:00,,Ronin,,TV,,,DE
            Ann,2023-01-18 20:11:03,00:30:00,,Alien,TRAILER,TV,,,DE
            """;
    String ratings =
        """
            Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts
            Ann,Ronin,thumb,0,2,TV,2023-01-19 10:00:00
            Ann,Alien,star,4,0,TV,2016-01-19 10:00:00
            Ann,Jaws,thumb,,1,TV,2023-01-19 10:00:00
            Ann,Big,thumb,,9,TV,2023-01-19 10:00:00
            """;
    String list = "Profile Name,Title Name,Country,Utc Title Add Date\nAnn,Up,DE,2023-02-01\n";

    SourceFile file =
        read(
            ZipBytes.of(
                "CONTENT_INTERACTION/ViewingActivity.csv", activity,
                "CONTENT_INTERACTION/MyList.csv", list,
                "CONTENT_INTERACTION/Ratings.csv", ratings,
                "ACCOUNT/AccountDetails.csv", "First Name\nAnn\n"));

    assertThat(file.source()).isEqualTo("Netflix");
    assertThat(said(file))
        .containsExactly(
            "2 Ronin 4.0",
            "3 Alien 4.0",
            "4 Jaws 2.0",
            "7 Heat watched",
            "8 Fargo watched",
            "9 Fargo watched",
            "13 Up saved");
    assertThat(file.rows().get(3).mark().date()).hasValue(Instant.parse("2023-01-15T20:11:03Z"));
    assertThat(file.skipped())
        .extracting(row -> row.line() + " " + row.reason())
        .containsExactly(
            "5 the thumbs must be 1, 2 or 3, they are 9",
            "10 watched for less than 20 minutes",
            "11 a trailer");
  }
}
