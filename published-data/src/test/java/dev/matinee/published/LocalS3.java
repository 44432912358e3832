package dev.matinee.published;

import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** S3 on this machine, as tests need it. */
public final class LocalS3 {
  private LocalS3() {}

  /** With a bucket, and its objects below a folder. */
  public static S3Server start(Path folder, String bucket) throws Exception {
    S3Server server = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    server.createBucket(bucket);
    return server;
  }

  public static S3DataStore open(S3Server server) {
    return S3DataStore.of(client(server));
  }

  public static S3ClientBuilder client(S3Server server) {
    AwsBasicCredentials user = AwsBasicCredentials.create(S3Server.USER, S3Server.USER);
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of(S3Server.REGION))
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(user));
  }
}
