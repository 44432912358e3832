package dev.matinee.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * A jar whose program takes memory until there is none, on a thread that outlives what it threw:
 * what a server does that is asked for too much.
 */
public final class HungryJar {
  private static final String SOURCE =
      """
      package %s;
      public final class %s {
        public static void main(String[] arguments) throws Exception {
          Thread eater = new Thread(() -> {
            java.util.List<byte[]> eaten = new java.util.ArrayList<>();
            while (true) {
              eaten.add(new byte[1 << 20]);
            }
          });
          eater.start();
          Thread.sleep(60_000);
        }
      }
      """;

  private HungryJar() {}

  /**
   * Makes one.
   *
   * @param main the full name of its main class
   * @param folder an empty one, for what it is made of
   */
  public static void make(Path jar, String main, Path folder) {
    int dot = main.lastIndexOf('.');
    String name = main.substring(dot + 1);
    Path source = folder.resolve(name + ".java");
    try {
      Files.writeString(source, SOURCE.formatted(main.substring(0, dot), name));
      String[] arguments = {"-d", folder.toString(), source.toString()};
      if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
        throw new IllegalStateException(source + " does not compile");
      }
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest(main))) {
        String compiled = main.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(compiled));
        Files.copy(folder.resolve(compiled), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest(String main) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
    return manifest;
  }
}
