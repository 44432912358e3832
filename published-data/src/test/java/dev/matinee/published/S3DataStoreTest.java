package dev.matinee.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class S3DataStoreTest {
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/sets/tiny").orElseThrow();

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private S3Server server;
  private S3DataStore store;

  @BeforeEach
  void start() throws Exception {
    server = opened.add(LocalS3.start(folder, ADDRESS.bucket()));
    store = opened.add(LocalS3.open(server));
  }

  @Test
  void filesBelowAPrefixAreADataSet() throws IOException {
    store.upload(tinySet(), ADDRESS);

    DataSet read = DataSets.read(store.download(ADDRESS, folder.resolve("down")));

    assertThat(read.name()).isEqualTo("tiny");
    assertThat(read.ratings().size()).isEqualTo(2);
    assertThat(read.catalogue().find(7).orElseThrow().title()).isEqualTo("The Matrix");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "AWS_REGION", matches = ".+", disabledReason = "set here")
  void withoutARegionTheVariableIsNamed() {
    // Keeps the SDK from asking the network where it runs.
    System.setProperty("aws.disableEc2Metadata", "true");
    try {
      assertThatThrownBy(S3DataStore::open)
          .isInstanceOf(DataStoreException.class)
          .hasMessageContaining("AWS_REGION");
    } finally {
      System.clearProperty("aws.disableEc2Metadata");
    }
  }

  @Test
  void missingSetIsNamedAndLeavesNoDirectoryWithItsName() throws IOException {
    Path down = folder.resolve("down");

    assertThatThrownBy(() -> store.download(ADDRESS, down))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining("s3://films/sets/tiny");
    try (Stream<Path> left = Files.walk(down)) {
      assertThat(left.filter(path -> path.endsWith("tiny"))).isEmpty();
    }
  }

  @Test
  void onlyAnAddressOfS3IsOne() {
    assertThat(DataAddress.ofS3("data/films")).isEmpty();
    assertThat(DataAddress.ofS3("s3://films/")).contains(new DataAddress("films", ""));
    assertThatThrownBy(() -> DataAddress.ofS3("s3:films"))
        .hasMessage("a data set in S3 must be named s3://bucket/prefix, got s3:films");
  }

  private Path tinySet() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    Files.writeString(
        set.resolve("movies.csv"), "movieId,title,genres\n7,\"Matrix, The (1999)\",Action\n");
    Files.writeString(
        set.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,7,4.5,10\n2,7,3.0,11\n");
    return set;
  }
}
