package dev.matinee.web.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Data sets in S3: the files directly below a prefix are those of a directory. Safe for use by any
 * number of threads.
 */
public final class S3DataStore implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

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
    UrlConnectionHttpClient.Builder http =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE);
    try {
      return new S3DataStore(builder.httpClientBuilder(http).build());
    } catch (SdkClientException e) {
      throw new DataStoreException("S3 is not set up: is AWS_REGION set?", e);
    }
  }

  /**
   * Downloads a data set into a new directory below {@code parent}, complete or not at all.
   *
   * @return the directory, named like the data set
   * @throws DataStoreException if the set is not there or cannot be fetched
   */
  public Path download(DataAddress address, Path parent) {
    try {
      Path aside = Files.createTempDirectory(Files.createDirectories(parent), "incomplete");
      for (S3Object object : files(address)) {
        Path file = aside.resolve(object.key().substring(address.folder().length()));
        client.getObject(request -> request.bucket(address.bucket()).key(object.key()), file);
      }
      return Files.move(aside, Files.createTempDirectory(parent, "data").resolve(address.name()));
    } catch (SdkException e) {
      throw new DataStoreException("cannot fetch " + address + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        client.putObject(request -> request.bucket(address.bucket()).key(key), file);
      }
    } catch (SdkException e) {
      throw new DataStoreException("cannot write to " + address + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
