package dev.matinee.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Movies like others, published under the version of a model. */
class PublishedSimilarTest {
  private static final DataAddress ADDRESS =
      DataAddress.ofS3("s3://films/sets/small").orElseThrow();
  private static final String MODEL = "fedcba9876543210";
  private static final SimilarMovies SIMILAR =
      SimilarMovies.of("0123456789abcdef", Map.of(1L, List.of(3L, 2L)));

  @TempDir private Path folder;
  @AutoClose private S3Server server;
  @AutoClose private S3DataStore store;
  private PublishedData data;

  @BeforeEach
  void start() throws Exception {
    server = LocalS3.start(folder, ADDRESS.bucket());
    store = LocalS3.open(server);
    data = new PublishedData(store, ADDRESS);
  }

  @Test
  void thoseOfAModelAreFoundByItsVersion() {
    data.keep(MODEL, SIMILAR);
    data.keep(MODEL, SIMILAR);

    SimilarMovies found = data.similar(MODEL).orElseThrow();
    assertThat(found.of(1)).containsExactly(3L, 2L);
    assertThat(found.titles()).isEqualTo("0123456789abcdef");
    assertThat(data.similar("0000000000000000")).isEmpty();
  }

  @Test
  void damagedOnesAreRefused() throws Exception {
    byte[] bytes = SIMILAR.bytes();
    bytes[bytes.length / 2] ^= 1;
    store.put(ADDRESS, SimilarMovies.path(MODEL), Files.write(folder.resolve("damaged"), bytes));

    assertThatThrownBy(() -> data.similar(MODEL))
        .isInstanceOf(ListsException.class)
        .hasMessage("no lists of similar movies: it is damaged: its check does not fit");
  }
}
