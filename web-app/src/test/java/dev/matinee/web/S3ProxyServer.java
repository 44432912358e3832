package dev.matinee.web;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** S3's protocol over a folder. */
final class S3ProxyServer implements AutoCloseable {
  private static final String USER = "test";

  private final BlobStore blobs;
  private final S3Proxy proxy;

  private S3ProxyServer(BlobStore blobs, S3Proxy proxy) {
    this.blobs = blobs;
    this.proxy = proxy;
  }

  static S3ProxyServer start(Path folder) throws Exception {
    BlobStore blobs = new FilesystemNio2BlobStore(folder.toString());
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, USER)
            .build();
    proxy.start();
    return new S3ProxyServer(blobs, proxy);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  void createBucket(String name) {
    try (S3Client client = client().build()) {
      client.createBucket(request -> request.bucket(name));
    }
  }

  S3ClientBuilder client() {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .region(Region.EU_WEST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(USER, USER)));
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
    blobs.close();
  }
}
