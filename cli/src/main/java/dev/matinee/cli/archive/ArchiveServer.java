package dev.matinee.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder of archives on a web server, each with its MD5 checksum beside it as {@code NAME.md5}.
 * Safe for use by any number of threads.
 */
public final class ArchiveServer {
  /** Where GroupLens publishes the MovieLens data sets. */
  public static final URI GROUPLENS = URI.create("https://files.grouplens.org/datasets/movielens/");

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
  private static final int BUFFER = 1 << 16;

  private final URI folder;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_LIMIT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * A server.
   *
   * @param folder the address that file names are resolved against; it ends with a slash
   */
  public ArchiveServer(URI folder) {
    this.folder = folder;
  }

  /** The address of a file. */
  public URI address(String file) {
    return folder.resolve(file);
  }

  /**
   * Downloads a file and holds it against its checksum.
   *
   * @throws IOException if the server does not give both, or they do not fit together
   */
  public void download(String file, Path target, TransferProgress progress) throws IOException {
    Checksum expected = Checksum.in(get(file + ".md5", BodyHandlers.ofString()).body());
    HttpResponse<InputStream> answer = get(file, BodyHandlers.ofInputStream());
    long size = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    try (InputStream from = answer.body();
        OutputStream to = Files.newOutputStream(target)) {
      copy(from, to, size, progress);
    }
    Checksum actual = Checksum.of(target);
    if (!actual.equals(expected)) {
      throw new IOException(
          "%s is damaged: its checksum is %s and should be %s"
              .formatted(address(file), actual, expected));
    }
  }

  private static void copy(InputStream from, OutputStream to, long size, TransferProgress progress)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.write(buffer, 0, read);
      copied += read;
      progress.transferred(copied, size);
    }
  }

  private <B> HttpResponse<B> get(String file, BodyHandler<B> body) throws IOException {
    URI address = address(file);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
    try {
      HttpResponse<B> answer = http.send(request, body);
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered with status " + answer.statusCode());
      }
      return answer;
    } catch (ConnectException e) {
      throw new IOException("no connection to " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download of " + address + " was interrupted", e);
    }
  }
}
