package dev.matinee.web.testsite;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Real curl, which speaks for any host name to any port, as a browser behind DNS does. */
public final class Curl {
  private final List<String> command = new ArrayList<>();

  /**
   * Trusts one certificate, keeps cookies, and finds each host name on this machine.
   *
   * @param folder where cookies are kept
   */
  public Curl(Path folder, Path certificate) {
    command.add(Requirements.program("curl").toString());
    command.addAll(List.of("--silent", "--show-error", "--include", "--max-time", "20"));
    command.addAll(List.of("--cacert", certificate.toString()));
    String jar = folder.resolve("cookies").toString();
    command.addAll(List.of("--cookie", jar, "--cookie-jar", jar));
    command.addAll(List.of("--connect-to", "::127.0.0.1:"));
  }

  /** Runs with further arguments, the address last. */
  public Answer run(String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * What came back.
   *
   * @param exitCode of curl; 0 if there was an HTTP answer
   * @param text headers and body
   */
  public record Answer(int exitCode, String text) {
    public int status() {
      return Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** All values of a header. */
    public List<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ": ";
      return head()
          .lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .toList();
    }

    public String body() {
      return text.substring(Math.min(text.length(), head().length() + 4));
    }

    private String head() {
      return text.split("\r\n\r\n", 2)[0];
    }
  }
}
