package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program on the module path can do with the library, and what it cannot. */
class ModulePathTest {
  private static final String PROGRAM =
      """
      package embedder;

      import dev.matinee.recommender.*;
      import dev.matinee.recommender.data.*;
      import java.nio.file.Path;

      public final class Program {
        public static String run(Path ratings) {
          DataSet plays = DataSets.read(ratings);
          Recommender recommender = Algorithms.USER_KNN.train(RatingMatrix.of(plays.ratings()));
          UserProfile me = UserProfile.builder().rate(1, 5).build();
          return recommender.recommend(me, Query.top(1)).get(0).itemId() + "";
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aProgramOnTheModulePathReadsDataAndRecommends() throws Exception {
    assertThat(errors(PROGRAM)).isEmpty();
    Path ratings = folder.resolve("plays.csv");
    Files.writeString(ratings, "1,1,5\n1,2,5\n2,1,5\n2,2,4\n3,3,1\n");

    Class<?> program = module().findLoader("embedder").loadClass("embedder.Program");

    assertThat(program.getMethod("run", Path.class).invoke(null, ratings)).isEqualTo("2");
    assertThat(program.getModule().getDescriptor().requires())
        .anyMatch(required -> required.name().equals("dev.matinee.recommender"));
  }

  @Test
  void aProgramCannotEvenNameWhatIsInternal() throws Exception {
    String curious =
        PROGRAM.replace(
            "import java.nio",
            "import dev.matinee.recommender.internal.matrix.DenseRatings;\nimport java.nio");

    assertThat(errors(curious))
        .singleElement()
        .asString()
        .contains("package dev.matinee.recommender.internal.matrix is not visible");
  }

  @Test
  void thePackagesForProgramsAreTheOnlyOnesThatAreExported() throws Exception {
    Set<String> exported =
        ModuleFinder.of(home(RatingMatrix.class))
            .find("dev.matinee.recommender")
            .orElseThrow()
            .descriptor()
            .exports()
            .stream()
            .map(export -> export + "")
            .collect(Collectors.toSet());

    assertThat(exported)
        .containsExactlyInAnyOrder("dev.matinee.recommender", "dev.matinee.recommender.data");
  }

  /** Compiles a program as a module of its own, and gives what the compiler did not like. */
  private List<String> errors(String program) throws Exception {
    Path source = Files.createDirectories(folder.resolve("source/embedder"));
    Files.writeString(source.resolve("Program.java"), program);
    Files.writeString(
        source.resolveSibling("module-info.java"),
        "module embedder { requires dev.matinee.recommender; exports embedder; }");
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    compile(found, source.resolve("Program.java"), source.resolveSibling("module-info.java"));
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private void compile(DiagnosticCollector<JavaFileObject> found, Path... sources)
      throws IOException, URISyntaxException {
    String path =
        Stream.of(libraries()).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options = List.of("--module-path", path, "-d", compiled().toString());
      compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(sources)).call();
    }
  }

  private ModuleLayer module() throws URISyntaxException {
    Path[] path = Stream.concat(Stream.of(libraries()), Stream.of(compiled())).toArray(Path[]::new);
    ModuleLayer java = ModuleLayer.boot();
    Configuration modules =
        java.configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("embedder"));
    return java.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
  }

  private Path compiled() {
    return folder.resolve("compiled");
  }

  /** The library and what it needs, each where its classes lie. */
  private static Path[] libraries() throws URISyntaxException {
    return new Path[] {home(RatingMatrix.class), home(CsvReader.class), home(LongArrayList.class)};
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
