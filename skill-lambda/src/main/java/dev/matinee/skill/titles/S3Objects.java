package dev.matinee.skill.titles;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Reads objects of S3 with the signer and the HTTP client that the function has anyway: the SDK's
 * client of S3 would make the package half as large again. Nothing is kept between two reads, so
 * that no connection and no credentials are in an image of the process.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param region of the bucket
 * @param endpoint in place of AWS's own, where there is one
 */
record S3Objects(String region, Optional<URI> endpoint) {
  private static final Duration CONNECT = Duration.ofMillis(700);
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 2;
  private static final int MOST_BYTES = 64 << 20;

  /** As the SDK's variables say. */
  static S3Objects of(Map<String, String> environment) {
    return new S3Objects(
        environment.getOrDefault("AWS_REGION", "us-east-1"),
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_S3")).map(URI::create));
  }

  /** Certificates of AWS are for names of buckets without dots. */
  URI address(String bucket, String key) {
    String path = "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    String host = "s3." + region + "." + PartitionMetadata.of(Region.of(region)).dnsSuffix();
    if (endpoint.isPresent()) {
      return URI.create(endpoint.get() + "/" + bucket + path);
    }
    return bucket.contains(".")
        ? URI.create("https://" + host + "/" + bucket + path)
        : URI.create("https://" + bucket + "." + host + path);
  }

  /**
   * What is at an address.
   *
   * @throws MissingObjectException if there is nothing
   * @throws IOException if it cannot be read, twice
   */
  byte[] get(URI address) throws IOException {
    IOException failure = new IOException("not asked");
    try (SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(SILENCE)
                .build();
        DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          return get(signed(address, credentials), http);
        } catch (MissingObjectException e) {
          throw e;
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    throw failure;
  }

  private SignedRequest signed(URI address, DefaultCredentialsProvider credentials) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(address)
            .putHeader("Connection", "close")
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
  }

  private static byte[] get(SignedRequest signed, SdkHttpClient http) throws IOException {
    HttpExecuteResponse answer =
        http.prepareRequest(HttpExecuteRequest.builder().request(signed.request()).build()).call();
    int status = answer.httpResponse().statusCode();
    try (InputStream body =
        answer
            .responseBody()
            .map(InputStream.class::cast)
            .orElseGet(InputStream::nullInputStream)) {
      byte[] bytes = body.readNBytes(MOST_BYTES);
      if (MissingObjectException.isSaidBy(status)) {
        throw new MissingObjectException(status);
      }
      if (!answer.httpResponse().isSuccessful()) {
        throw new IOException("S3 answers with status " + status);
      }
      return bytes;
    }
  }
}
