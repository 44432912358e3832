package dev.matinee.testkit;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file in an archive that names every library in it, with version and licence. Immutable; safe
 * for use by any number of threads.
 *
 * @param text as the build wrote it
 */
public record ThirdPartyNotices(String text) {
  /** Where it lies in a module's own jar. */
  public static final String PATH = "META-INF/THIRD-PARTY.txt";

  /**
   * The jars that it does not name with a licence; those of this project's modules need none.
   *
   * @param jars names of files, such as {@code jetty-http-12.1.14.jar}
   */
  public List<String> missing(List<String> jars) {
    return jars.stream().filter(jar -> !isOurs(jar) && !names(jar)).toList();
  }

  private static boolean isOurs(String jar) {
    String module = jar.replaceFirst("(-[0-9][^/]*)?\\.jar$", "");
    return Files.isRegularFile(Requirements.projectRoot().resolve(module).resolve("pom.xml"));
  }

  private boolean names(String jar) {
    String library = jar.replaceFirst("\\.jar$", "");
    return text.lines()
        .filter(line -> line.matches("\\s*\\((?!Unknown).+\\) .+ \\(.+:.+:.+ - .*\\)"))
        .map(line -> line.replaceFirst(".*\\(([^:() ]+):([^:]+):(\\S+) - .*", "$2-$3"))
        .anyMatch(named -> library.matches(Pattern.quote(named) + "(-[a-z0-9]+)?"));
  }
}
