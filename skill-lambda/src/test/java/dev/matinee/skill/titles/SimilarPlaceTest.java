package dev.matinee.skill.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Movies like others, read from S3 as the function reads them. */
class SimilarPlaceTest {
  private static final String MODEL = "fedcba9876543210";
  private static final SimilarMovies SIMILAR =
      SimilarMovies.of("0123456789abcdef", Map.of(1L, List.of(3L, 2L)));

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();
  private SimilarSource similar = SimilarSource.NONE;

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(folder);
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    similar =
        SimilarPlace.of(
            Map.of(
                "MATINEE_TITLES",
                "s3://films/data",
                "AWS_REGION",
                S3Server.REGION,
                "AWS_ENDPOINT_URL_S3",
                s3.endpoint().toString()));
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  private Path publish(byte[] bytes) throws Exception {
    Path file = folder.resolve("films/data").resolve(SimilarMovies.path(MODEL));
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void thoseOfAModelAreFetchedOnceWhenTheyAreThere() throws Exception {
    assertThat(similar.find(MODEL)).isEmpty();

    Path published = publish(SIMILAR.bytes());
    assertThat(similar.find(MODEL).orElseThrow().of(1)).containsExactly(3L, 2L);

    Files.delete(published);
    assertThat(similar.find(MODEL)).isPresent();
  }

  @Test
  void damagedOnesAreRefused() throws Exception {
    publish(new byte[] {1, 2, 3});

    assertThatThrownBy(() -> similar.find(MODEL))
        .isInstanceOf(ListsException.class)
        .hasMessage("no lists of similar movies: it does not begin with MSM and format 1");
  }

  @Test
  void withoutAPlaceThereAreNone() {
    assertThat(SimilarPlace.of(Map.of()).find(MODEL)).isEmpty();
  }
}
