package dev.matinee.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Data sets in S3: the files directly below a prefix are those of a directory. Safe for use by any
 * number of threads.
 */
public final class S3DataStore implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** What a file's digest is kept under, beside the file; it does not rely on S3's own. */
  private static final String DIGEST = "sha256";

  private static final int NOT_MODIFIED = 304;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client client;

  private S3DataStore(S3Client client) {
    this.client = client;
  }

  /**
   * Found as the SDK's variables say: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_S3} and so on.
   *
   * @throws DataStoreException if they do not say enough
   */
  public static S3DataStore open() {
    return of(S3Client.builder());
  }

  public static S3DataStore of(S3ClientBuilder builder) {
    return of(builder, SILENCE);
  }

  /**
   * The same with a limit of one's own.
   *
   * @param silence how long nothing may come of an answer before it is asked for again
   */
  public static S3DataStore of(S3ClientBuilder builder, Duration silence) {
    Apache5HttpClient.Builder http =
        Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(silence);
    try {
      return new S3DataStore(builder.httpClientBuilder(http).build());
    } catch (SdkClientException e) {
      throw new DataStoreException("S3 is not set up: is AWS_REGION set?", e);
    }
  }

  /**
   * Downloads a data set into a new directory below {@code parent}, complete or not at all: every
   * file as it was when the set was listed, and as it was uploaded where {@link #upload} did that.
   *
   * @return the directory, named like the data set
   * @throws DataStoreException if the set is not there, cannot be fetched, or is damaged
   */
  public Path download(DataAddress address, Path parent) {
    try {
      Path aside = Files.createTempDirectory(Files.createDirectories(parent), "incomplete");
      try {
        fetch(address, aside);
        return Files.move(aside, Files.createTempDirectory(parent, "data").resolve(address.name()));
      } finally {
        delete(aside);
      }
    } catch (SdkException e) {
      throw new DataStoreException("cannot fetch " + address + ": " + reason(e), e);
    } catch (IOException | UncheckedIOException e) {
      throw new DataStoreException("cannot keep a copy of " + address + ": " + e.getMessage(), e);
    }
  }

  private void fetch(DataAddress address, Path folder) throws IOException {
    List<S3Object> files = files(address);
    for (S3Object object : files) {
      Path file = folder.resolve(object.key().substring(address.folder().length()));
      Optional<String> digest = fetchWhole(address, object, file);
      if (digest.isPresent() && !digest.get().equals(FileDigest.of(file))) {
        throw new DataStoreException(
            "%s is not as it was uploaded: it was cut off or changed in s3://%s; upload it again"
                .formatted(object.key(), address.bucket()));
      }
    }
    if (!files(address).equals(files)) {
      throw new DataStoreException(address + " was changed while it was fetched; try again");
    }
  }

  /**
   * The digest that an object was uploaded with, once all of it is there. The SDK asks again where
   * a connection ends within an object; it does not notice one that ends within the head before it.
   */
  private Optional<String> fetchWhole(DataAddress address, S3Object object, Path file)
      throws IOException {
    GetObjectResponse answer;
    try {
      answer =
          client.getObject(
              request -> request.bucket(address.bucket()).key(object.key()).ifMatch(object.eTag()),
              file);
    } catch (SdkException e) {
      throw unread(address, String.valueOf(file.getFileName()), e);
    }
    long bytes = Files.size(file);
    if (bytes != object.size()) {
      throw new DataStoreException(
          "cannot fetch %s: of %s came %d bytes and not %d"
              .formatted(address, object.key(), bytes, object.size()));
    }
    return Optional.ofNullable(answer.metadata().get(DIGEST));
  }

  /** What is there still, after a set was fetched in part. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> entries = Files.walk(folder)) {
        for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * Returns if there are files directly below a prefix.
   *
   * @throws DataStoreException otherwise
   */
  public void check(DataAddress address) {
    try {
      List<S3Object> unused = files(address);
    } catch (SdkException e) {
      throw new DataStoreException("cannot fetch " + address + ": " + reason(e), e);
    }
  }

  private List<S3Object> files(DataAddress address) {
    List<S3Object> files =
        client
            .listObjectsV2Paginator(
                request -> request.bucket(address.bucket()).prefix(address.folder()).delimiter("/"))
            .contents()
            .stream()
            .filter(object -> !object.key().endsWith("/"))
            .toList();
    if (files.isEmpty()) {
      throw new DataStoreException("there is no data set at " + address);
    }
    return files;
  }

  /**
   * Puts the files of a directory, or one file, below a prefix, replacing those with the same
   * names.
   *
   * @throws DataStoreException if that fails; some of the files may have been replaced then
   */
  public void upload(Path directoryOrFile, DataAddress address) {
    try (Stream<Path> entries = Files.walk(directoryOrFile, 1)) {
      for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
        String key = address.key(file.getFileName().toString());
        Map<String, String> metadata = Map.of(DIGEST, FileDigest.of(file));
        client.putObject(
            request -> request.bucket(address.bucket()).key(key).metadata(metadata), file);
      }
    } catch (SdkException e) {
      throw unwritten(address, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a small object.
   *
   * @param unless a tag; an object that still has it is not read
   * @return empty where it is missing, or still has the tag
   * @throws DataStoreException if it cannot be read
   */
  public Optional<TaggedBytes> read(DataAddress address, String name, Optional<String> unless) {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(address.bucket()).key(address.key(name));
    unless.ifPresent(request::ifNoneMatch);
    try {
      ResponseBytes<GetObjectResponse> object = client.getObjectAsBytes(request.build());
      return Optional.of(new TaggedBytes(object.asByteArray(), object.response().eTag()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_MODIFIED) {
        return Optional.empty();
      }
      throw unread(address, name, e);
    } catch (SdkException e) {
      throw unread(address, name, e);
    }
  }

  private static DataStoreException unread(DataAddress address, String name, SdkException e) {
    return new DataStoreException("cannot fetch " + address + ": " + name + ": " + reason(e), e);
  }

  /** What broke a connection, where one did: the SDK itself only says what it was about to do. */
  private static String reason(SdkException e) {
    return String.valueOf((e.getCause() instanceof IOException broken ? broken : e).getMessage());
  }

  /**
   * Writes a small object, unless somebody else did in between.
   *
   * @param tag that it had when it was read; empty if it was missing
   * @return whether it was written
   * @throws DataStoreException if it is not known whether it was
   */
  public boolean replace(DataAddress address, String name, byte[] bytes, Optional<String> tag) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(address.bucket()).key(address.key(name));
    tag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
    try {
      client.putObject(request.build(), RequestBody.fromBytes(bytes));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
        return false;
      }
      throw unwritten(address, e);
    } catch (SdkException e) {
      throw unwritten(address, e);
    }
  }

  private static DataStoreException unwritten(DataAddress address, SdkException e) {
    return new DataStoreException("cannot write to " + address + ": " + reason(e), e);
  }

  /**
   * Writes a small object, whatever was there.
   *
   * @throws DataStoreException if it is not known whether it was written
   */
  public void put(DataAddress address, String name, byte[] bytes) {
    try {
      client.putObject(
          request -> request.bucket(address.bucket()).key(address.key(name)),
          RequestBody.fromBytes(bytes));
    } catch (SdkException e) {
      throw unwritten(address, e);
    }
  }

  /**
   * Uploads a file.
   *
   * @throws DataStoreException if that fails
   */
  public void put(DataAddress address, String name, Path file) {
    try {
      client.putObject(request -> request.bucket(address.bucket()).key(address.key(name)), file);
    } catch (SdkException e) {
      throw unwritten(address, e);
    }
  }

  /**
   * Downloads a file.
   *
   * @param file that does not exist yet
   * @throws DataStoreException if it cannot be fetched
   */
  public void fetch(DataAddress address, String name, Path file) {
    try {
      client.getObject(request -> request.bucket(address.bucket()).key(address.key(name)), file);
    } catch (SdkException e) {
      throw unread(address, name, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
