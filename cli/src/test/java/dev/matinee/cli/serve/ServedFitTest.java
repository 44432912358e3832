package dev.matinee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.FittedData;
import dev.matinee.cli.Site;
import dev.matinee.cli.fit.FittingSource;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.ServedData;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.site.WebSettings;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code serve} fits, and when its site takes the choice over. */
class ServedFitTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();
  private FittedData data = new FittedData(Path.of(""), Path.of(""));

  @BeforeEach
  void write() {
    data = FittedData.write(folder);
  }

  private ServedData serve(Path path, Algorithm algorithm, boolean fits) {
    Shell shell =
        Shell.of(
            Map.of("MATINEE_HOME", data.home().toString()),
            Reader.nullReader(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()));
    DataOption option = CommandLine.populateCommand(new DataOption(), "--data", path.toString());
    return opened.add(option.serve(Optional.of(algorithm), fits, shell));
  }

  private Site site(ServedData served) {
    Stores stores = opened.add(SqliteStores.open(folder.resolve("matinee.db")));
    MatineeServer server =
        opened.add(
            MatineeServer.start(WebSettings.loopback(0), served.source(), stores, List.of()));
    server.awaitModel();
    return new Site(server.uri().getPort());
  }

  private static String modelVersion(Site site) {
    return site.recommendations(1, 5).get("modelVersion").asText();
  }

  private static boolean fits(ServedData served) {
    return served.source() instanceof FittingSource;
  }

  @Test
  void aSiteAnswersByTheDefaultAndThenByTheChoiceWithoutAnInterruption() {
    String before = data.modelVersion(Algorithms.EASE);
    String after = data.modelVersion(FittedData.chosen());
    Site site = site(serve(data.set(), Algorithms.EASE, true));
    Instant end = Instant.now().plus(PATIENCE);

    String version = modelVersion(site);
    while (!version.equals(after)) {
      assertThat(version).isEqualTo(before);
      assertThat(Instant.now()).as("the choice is not taken over").isBefore(end);
      version = modelVersion(site);
    }

    assertThat(data.kept().find(Algorithms.EASE, data.snapshot().matrix()))
        .map(Algorithm::settings)
        .hasValue(FittedData.chosen().settings());
  }

  @Test
  void theNextStartHasTheChoiceAtOnceAndDoesNotFit() throws Exception {
    data.kept().keep(FittedData.chosen(), data.snapshot().matrix());

    ServedData served = serve(data.set(), Algorithms.EASE, true);

    assertThat(fits(served)).isFalse();
    assertThat(served.source().pause()).isEmpty();
    assertThat(served.source().load().version()).isEqualTo(data.modelVersion(FittedData.chosen()));
  }

  @Test
  void aSnapshotWithAModelIsNotFittedAndOneWithoutIs() {
    Path with = folder.resolve("with.snapshot");
    Path without = folder.resolve("without.snapshot");
    String set = data.set().toString();
    data.run("data", "snapshot", "--data", set, "--out", with.toString()).succeeds();
    data.run("data", "snapshot", "--data", set, "--algorithm", "none", "--out", without.toString())
        .succeeds();

    assertThat(fits(serve(with, Algorithms.EASE, true))).isFalse();
    assertThat(fits(serve(without, Algorithms.EASE, true))).isTrue();
  }

  @Test
  void nothingIsFittedWhereThatWasNotAskedForOrThereIsNothingToFit() throws Exception {
    assertThat(fits(serve(data.set(), Algorithms.EASE, false))).isFalse();
    assertThat(fits(serve(data.set(), Algorithms.USER_KNN, true))).isFalse();
    Path small = Files.writeString(folder.resolve("small.csv"), "1,7,4.5\n2,7,3.0\n2,8,2.0\n");
    assertThat(fits(serve(small, Algorithms.EASE, true))).isFalse();
  }
}
