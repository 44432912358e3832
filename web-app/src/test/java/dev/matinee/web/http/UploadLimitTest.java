package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a request may bring, and that nothing of it stays. */
class UploadLimitTest {
  private static final int TWO_MEGABYTES = 2 * 1024 * 1024;
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n";

  private static final String MARKER = "upload " + UUID.randomUUID();

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private static byte[] file(int bytes) {
    return Arrays.copyOf(MARKER.getBytes(StandardCharsets.ISO_8859_1), bytes);
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  /** Other programs of the machine have temporary files as well, which come and go. */
  private static boolean isUpload(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARKER);
    } catch (IOException gone) {
      return false;
    }
  }

  private static RawHttp.Answer chunked(String path, String type, String body) {
    String head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: %s\r
        Transfer-Encoding: chunked\r
        \r
        %x\r
        %s\r
        0\r
        \r
        """;
    return RawHttp.send(site.uri(), head.formatted(path, type, body.length(), body));
  }

  @Test
  void aFileOfTwoMegabytesIsReadAndALargerOneIsExplainedBesideTheField() throws IOException {
    Set<Path> before = temporaryFiles();
    SiteClient client = SiteClient.of(site);

    HttpResponse<String> allowed = client.sendFile("/import", "x.csv", file(TWO_MEGABYTES));
    HttpResponse<String> more = client.sendFile("/import", "x.csv", file(TWO_MEGABYTES + 1));
    HttpResponse<String> tooLarge = client.sendFile("/import", "x.csv", file(9_000_000));

    assertThat(allowed.body()).contains("id=\"fileError\"", "not a text");
    assertThat(more.body()).contains("id=\"fileError\"", "at most 2 MB are read");
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("id=\"fileError\"", "at most 2 MB are read");
    Set<Path> left = temporaryFiles();
    left.removeAll(before);
    assertThat(left).noneMatch(UploadLimitTest::isUpload);
  }

  @Test
  void whatIsNotAnnouncedIsLimitedAsWell() {
    String file = PART + "x".repeat(TWO_MEGABYTES + 100_000) + "\r\n--b--\r\n";

    RawHttp.Answer answer = chunked("/import", "multipart/form-data; boundary=b", file);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("at most 2 MB are read");
    assertThat(
            chunked("/import", "application/x-www-form-urlencoded", "a=" + "x".repeat(70_000))
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | its Content-Type has no boundary
          de | In seinem Content-Type fehlt
          fr | son Content-Type n
          es | su Content-Type no tiene
          """)
  void aFormWithFilesButNoBoundaryIsToldSo(String language, String cause) {
    String request =
        """
        POST /import HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Accept-Language: %s\r
        Content-Type: multipart/form-data\r
        Content-Length: 7\r
        \r
        _csrf=x""";

    RawHttp.Answer answer = RawHttp.send(site.uri(), request.formatted(language));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(cause);
  }

  @Test
  void theListToApplyHasALimitOfItsOwn() {
    SiteClient client = SiteClient.of(site);

    assertThat(client.sendParts("/import/apply", "marks", " ".repeat(500_000)).statusCode())
        .isEqualTo(303);
    assertThat(client.sendParts("/import/apply", "marks", " ".repeat(600_000)).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/movies", "/rate/genres", "/account/password"})
  void noOtherFormTakesFiles(String path) {
    String body = PART + "x\r\n--b--\r\n";

    assertThat(chunked(path, "multipart/form-data; boundary=b", body).status()).isEqualTo(415);
    assertThat(chunked(path, " Multipart/mixed; boundary=b", body).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "--b", PART, PART + "x", PART + "x\r\n--b"})
  void aBrokenFormIsRefusedAndIsNoFaultOfOurs(String body) {
    assertThat(chunked("/import", "multipart/form-data; boundary=b", body).status()).isEqualTo(400);
  }
}
