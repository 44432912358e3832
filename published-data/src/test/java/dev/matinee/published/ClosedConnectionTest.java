package dev.matinee.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server closes a connection when a request with a body comes, as one that was idle too long. */
class ClosedConnectionTest {
  private static final String LENGTH = "content-length:";

  @TempDir private Path folder;

  @Test
  void anUploadIsSentAgainWhereTheServerClosedTheConnection() throws Exception {
    Path file = Files.writeString(folder.resolve("ratings.csv"), "1,2,3\n");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        S3DataStore store = store(server)) {
      CompletableFuture<String> requests =
          CompletableFuture.supplyAsync(() -> closeOneAndAnswerTheNext(server));

      store.put(DataAddress.ofS3("s3://films/set").orElseThrow(), "ratings.csv", file);

      assertThat(requests.join()).contains("PUT /").contains("1,2,3");
    }
  }

  private static S3DataStore store(ServerSocket server) {
    return S3DataStore.of(
        S3Client.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .forcePathStyle(true)
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getLocalPort())),
        Duration.ofSeconds(10));
  }

  private static String closeOneAndAnswerTheNext(ServerSocket server) {
    try {
      try (Socket closed = server.accept()) {
        head(closed.getInputStream());
      }
      try (Socket socket = server.accept()) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String head = head(in);
        answer(socket, "HTTP/1.1 100 Continue\r\n\r\n");
        String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
        answer(socket, "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 0\r\n\r\n");
        return head + body;
      }
    } catch (IOException e) {
      return "the server failed: " + e;
    }
  }

  private static void answer(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static int length(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(LENGTH))
        .mapToInt(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
        .findFirst()
        .orElse(0);
  }
}
