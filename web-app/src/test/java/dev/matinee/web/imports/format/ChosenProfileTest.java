package dev.matinee.web.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.matinee.web.testsite.ZipBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of an account that several people share is read as that of one of them. */
class ChosenProfileTest {
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private static final String ACTIVITY =
      """
      Profile Name,Start Time,Duration,Title
      Ann,2023-01-15 20:11:03,00:12:00,Heat
      Ben,2023-01-15 20:11:03,01:30:00,Fargo
      Ben,2023-01-15 20:11:03,00:12:00,Heat
      """;

  /** Ben saved nothing. */
  private static final String LIST =
      "Profile Name,Title Name,Country,Utc Title Add Date\nAnn,Up,DE,2023-02-01\n";

  private static SourceFile read(String profile, byte[] content) {
    return SourceFiles.read(new UploadHints("", profile), content, NOW);
  }

  private static SourceFile read(String profile, String content) {
    return read(profile, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void withoutAChoiceTheProfilesAreNamed() {
    ProfileNeededException refused =
        catchThrowableOfType(ProfileNeededException.class, () -> read("", ACTIVITY));

    assertThat(refused)
        .hasMessage(
            "The file has several profiles: Ann, Ben. Choose yours, and choose the file once more.");
    assertThat(refused.profiles()).isEqualTo(List.of("Ann", "Ben"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ben", " ben "})
  void rowsOfOthersDoNotCountNorDoTheirMinutes(String profile) {
    SourceFile file = read(profile, ACTIVITY);

    assertThat(file.rows()).extracting(row -> row.movie().shown()).containsExactly("Fargo");
    assertThat(file.skipped()).extracting(SkippedRow::line).containsExactly(4);
  }

  @Test
  void filesOfAnArchiveMayLackTheProfile() {
    byte[] archive = ZipBytes.of("ViewingActivity.csv", ACTIVITY, "MyList.csv", LIST);

    assertThat(read("Ben", archive).rows())
        .extracting(row -> row.movie().shown())
        .containsExactly("Fargo");
    assertThatThrownBy(() -> read("", archive)).hasMessageContaining("several profiles: Ann, Ben");
  }

  @Test
  void aProfileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> read("Cem", ACTIVITY))
        .isInstanceOf(ProfileNeededException.class)
        .hasMessage(
            "The file has no profile Cem; it has Ann, Ben. Choose yours, and choose the file once"
                + " more.");
  }

  @Test
  void filesWithoutProfilesAreReadWhateverWasChosen() {
    assertThat(read("Ben", "Title,Date\nHeat,2/1/24\n").rows()).hasSize(1);
  }
}
