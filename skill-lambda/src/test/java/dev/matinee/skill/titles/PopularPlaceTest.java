package dev.matinee.skill.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
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

/** Popular movies, read from S3 as the function reads them. */
class PopularPlaceTest {
  private static final PopularMovies POPULAR =
      new PopularMovies("0123456789abcdef", "fedcba9876543210", List.of());

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();
  private PopularSource popular = PopularSource.NONE;

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(folder);
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    popular =
        PopularPlace.of(
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
    Path file = folder.resolve("films/data").resolve(PopularMovies.PATH);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void theyAreFetchedOnceWhenTheyAreThere() throws Exception {
    assertThat(popular.find()).isEmpty();

    Path published = publish(POPULAR.bytes());
    assertThat(popular.find()).contains(POPULAR);

    Files.delete(published);
    assertThat(popular.find()).contains(POPULAR);
  }

  @Test
  void damagedOnesAreRefused() throws Exception {
    publish(new byte[] {1, 2, 3});

    assertThatThrownBy(() -> popular.find())
        .isInstanceOf(ListsException.class)
        .hasMessage("no popular movies: it does not begin with MPM and format 1");
  }

  @Test
  void withoutAPlaceThereAreNone() {
    assertThat(PopularPlace.of(Map.of()).find()).isEmpty();
  }
}
