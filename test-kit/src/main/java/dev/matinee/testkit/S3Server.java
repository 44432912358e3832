package dev.matinee.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3's protocol over a folder. A module whose tests use it depends on s3proxy itself, so that the
 * others need not.
 */
public final class S3Server implements AutoCloseable {
  /** The access key, and the secret that goes with it. */
  public static final String USER = "test";

  /** The region that it is in. */
  public static final String REGION = "eu-west-1";

  private final BlobStore blobs;
  private final S3Proxy proxy;

  private S3Server(BlobStore blobs, S3Proxy proxy) {
    this.blobs = blobs;
    this.proxy = proxy;
  }

  /** Starts it on a free port, with its objects as files below an existing folder. */
  public static S3Server start(Path folder) throws Exception {
    BlobStore blobs = new FilesystemNio2BlobStore(folder.toString());
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, USER)
            .build();
    proxy.start();
    return new S3Server(blobs, proxy);
  }

  /** Where it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /** Makes a bucket. */
  public void createBucket(String name) {
    blobs.createContainer(name);
  }

  /** The SDK's settings by which it is found, as Java's system properties. */
  public Map<String, String> properties() {
    return Map.of(
        "aws.region", REGION,
        "aws.accessKeyId", USER,
        "aws.secretAccessKey", USER,
        "aws.endpointUrlS3", endpoint().toString());
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
