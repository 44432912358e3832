package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.testkit.S3Server;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Makes the events of EventBridge from the objects of a bucket: each twice, and in no order. */
public final class S3Events implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final S3Client client;
  private final String bucket;
  private final Set<String> told = new HashSet<>();
  private final Random random = new Random(1);

  /** Of a bucket, from its first object on. */
  public S3Events(S3Server server, String bucket) {
    this.bucket = bucket;
    this.client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.of(S3Server.REGION))
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.USER, S3Server.USER)))
            .build();
  }

  /** Those of objects that were written since the last call, with keys that begin so. */
  public List<String> next(String prefix) {
    List<String> events = new ArrayList<>();
    client
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .filter(object -> told.add(object.key() + " " + object.eTag()))
        .map(this::event)
        .forEach(event -> events.addAll(List.of(event, event)));
    Collections.shuffle(events, random);
    return events;
  }

  private String event(S3Object object) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "0").put("source", "aws.s3").put("detail-type", "Object Created");
    ObjectNode detail = event.putObject("detail");
    detail.putObject("bucket").put("name", bucket);
    detail
        .putObject("object")
        .put("key", object.key())
        .put("size", object.size())
        .put("etag", object.eTag().replace("\"", ""));
    return event.toString();
  }

  @Override
  public void close() {
    client.close();
  }
}
