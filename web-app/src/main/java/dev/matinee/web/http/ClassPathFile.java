package dev.matinee.web.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files that come with the program. */
public final class ClassPathFile {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private ClassPathFile() {}

  /**
   * The name of a file in a library of scripts.
   *
   * @param artifact as {@code org.webjars.npm/htmx.org}
   * @param file within the library
   */
  public static String inWebjar(String artifact, String file) {
    Properties properties = new Properties();
    try {
      byte[] made = read("/META-INF/maven/" + artifact + "/pom.properties");
      properties.load(new ByteArrayInputStream(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = artifact.substring(artifact.indexOf('/') + 1);
    return WEBJARS + name + "/" + properties.getProperty("version") + "/" + file;
  }

  /** The contents of a file, named from the root of the class path. */
  public static byte[] read(String name) {
    try (InputStream in = ClassPathFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the class path lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
