package dev.matinee.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountFileTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789Z");

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("below").resolve("dashboard.json");
  }

  private static CountFile.Kept sample() {
    Counts counts = new Counts();
    counts.add(NOW, SeriesName.GENRE + "Sci-Fi \"film\"", 7);
    counts.addMovie(NOW, MovieCount.RATED, Long.MIN_VALUE);
    counts.addMovie(NOW, MovieCount.LISTED, 3);
    FeedCounter.Place place =
        new FeedCounter.Place(NOW.plusMillis(1), Map.of("event-1", NOW.minusMillis(1)), 2);
    return new CountFile.Kept(NOW, place, counts.kept());
  }

  @Test
  void whatWasWrittenLastIsReadByTheNextProcess() {
    try (CountFile file = CountFile.open(path()).orElseThrow()) {
      assertThat(file.read()).isEmpty();
      file.write(new CountFile.Kept(NOW, sample().place(), new Counts().kept()));
      file.write(sample());
    }
    try (CountFile next = CountFile.open(path()).orElseThrow()) {
      assertThat(next.read()).contains(sample());
    }
  }

  @Test
  void aSecondNodeDoesNotCountIntoTheSameFile() {
    try (CountFile first = CountFile.open(path()).orElseThrow()) {
      assertThat(CountFile.open(path())).isEmpty();
      assertThat(first.read()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"format\":1,\"minu", "[]", "{\"format\":2}", "no JSON"})
  void aFileThatCannotBeReadIsSetAside(String text) throws IOException {
    Files.createDirectories(path().getParent());
    Files.writeString(path(), text);

    try (CountFile file = CountFile.open(path()).orElseThrow()) {
      assertThat(file.read()).isEmpty();
      assertThat(path().resolveSibling("dashboard.json.unread")).hasContent(text);
      file.write(sample());
      assertThat(file.read()).contains(sample());
    }
  }

  @Test
  void whatTheDiskRefusesIsWrittenByTheNextCall() throws IOException {
    try (CountFile file = CountFile.open(path()).orElseThrow()) {
      Path inTheWay = Files.createDirectory(path().resolveSibling("dashboard.json.new"));
      file.write(sample());
      assertThat(file.isFailing()).isTrue();

      Files.delete(inTheWay);
      file.write(sample());
      assertThat(file.isFailing()).isFalse();
      assertThat(file.read()).contains(sample());
    }
  }

  @Test
  void aFolderThatCannotBeMadeLeavesTheNodeWithoutHistory() throws IOException {
    Files.writeString(folder.resolve("below"), "a file");

    assertThat(CountFile.open(path())).isEmpty();
  }
}
