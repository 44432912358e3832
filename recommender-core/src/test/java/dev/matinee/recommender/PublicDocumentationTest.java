package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds everything that programs can use against the JDK's own check of documentation. */
class PublicDocumentationTest {
  private static final String EXPORTED = "dev.matinee.recommender,dev.matinee.recommender.data";

  @TempDir private Path classes;

  @Test
  void everythingThatProgramsCanUseIsDocumented() throws IOException {
    assertThat(complaints(library())).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedWithItsPlace() throws IOException {
    Path file = Files.createDirectories(classes.resolve("dev/matinee/recommender"));
    Files.writeString(
        file.resolve("Sum.java"),
        """
        package dev.matinee.recommender;
        /**
         * A sum.
         *
         * @param a a number
         */
        public record Sum(int a) {
          public Sum {}
          /** Adds. */
          public int add(int b) { return a + b; }
        }
        """);

    assertThat(complaints(List.of(file.resolve("Sum.java"))))
        .containsExactly("Sum.java:10: no @param for b", "Sum.java:10: no @return");
  }

  private List<String> complaints(List<Path> sources) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of(
              "-Xdoclint:all/protected",
              "-Xdoclint/package:" + EXPORTED,
              "-Xmaxwarns",
              "1000",
              "-proc:none",
              "-d",
              classes.toString());
      compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .filter(each -> !isCompactConstructor(each))
        .map(PublicDocumentationTest::sentence)
        .toList();
  }

  private static List<Path> library() throws IOException {
    Path sources = Requirements.projectRoot().resolve("recommender-core/src/main/java/dev");
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The parameters of a compact constructor are the record's, which has a word on each of them. */
  private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> complaint) {
    try {
      String source = complaint.getSource().getCharContent(true).toString();
      String line = source.lines().skip(complaint.getLineNumber() - 1).findFirst().orElseThrow();
      return line.matches(" *public [A-Z]\\w* \\{.*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(Diagnostic<? extends JavaFileObject> complaint) {
    return "%s:%d: %s"
        .formatted(
            Path.of(complaint.getSource().getName()).getFileName(),
            complaint.getLineNumber(),
            complaint.getMessage(Locale.ROOT));
  }
}
