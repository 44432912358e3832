package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Algorithms that another module brings as services. The library is loaded once more for each test,
 * by a class path that also has the services.
 */
class AddedAlgorithmTest {
  private @TempDir Path services;

  /** An algorithm with a name of its own. */
  public static final class Added implements Algorithm {
    @Override
    public String label() {
      return "added";
    }

    @Override
    public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
      return Popularity.of(matrix);
    }
  }

  /** An algorithm with the name of a built-in one. */
  public static final class Namesake implements Algorithm {
    @Override
    public String label() {
      return "ease";
    }

    @Override
    public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
      return Popularity.of(matrix);
    }
  }

  @Test
  void aServiceIsFoundByItsNameAndStandsBehindTheBuiltInOnes() throws Exception {
    try (URLClassLoader loader = withServices(Added.class)) {
      assertThat(named(loader, "added").getClass().getName()).isEqualTo(Added.class.getName());
      List<?> all = (List<?>) algorithms(loader).getMethod("all").invoke(null);
      assertThat(all).hasSize(Algorithms.all().size() + 1);
      assertThat(all.get(all.size() - 1)).isEqualTo(named(loader, "added"));
      assertThatThrownBy(() -> named(loader, "svd"))
          .cause()
          .hasMessageEndingWith("item-knn, ease, als, added, got svd");
    }
  }

  @Test
  void aBuiltInAlgorithmKeepsItsNameWhateverAServiceIsCalled() throws Exception {
    try (URLClassLoader loader = withServices(Namesake.class)) {
      assertThat(named(loader, "ease"))
          .isSameAs(algorithms(loader).getField("EASE").get(null))
          .isSameAs(algorithms(loader).getMethod("standard").invoke(null));
    }
  }

  private static Object named(ClassLoader loader, String label)
      throws ReflectiveOperationException {
    Method named = algorithms(loader).getMethod("named", String.class);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return named.invoke(null, label);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Class<?> algorithms(ClassLoader loader) throws ClassNotFoundException {
    return Class.forName(Algorithms.class.getName(), false, loader);
  }

  private URLClassLoader withServices(Class<? extends Algorithm> service) throws IOException {
    Path file = services.resolve("META-INF/services/" + Algorithm.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, service.getName() + "\n");
    URL[] path =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Path::of),
                Stream.of(services))
            .map(AddedAlgorithmTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }
}
