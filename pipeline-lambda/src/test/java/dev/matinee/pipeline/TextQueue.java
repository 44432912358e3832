package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue with one of dead letters behind it on SQS' protocol, and what Lambda does between it and
 * a function: it brings messages, and takes away those that the function does not name as failed.
 */
public final class TextQueue implements AutoCloseable {
  /** The variable by which the SDK finds SQS. */
  public static final String VARIABLE = "AWS_ENDPOINT_URL_SQS";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 10;

  private final SQSRestServer server;
  private final SqsClient client;
  private final String address;
  private final String deadLetters;
  private final String url;

  /**
   * Starts them, empty.
   *
   * @param tries how often a message is brought
   */
  public TextQueue(int tries) {
    server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    address = "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
    client =
        SqsClient.builder()
            .endpointOverride(URI.create(address))
            .region(Region.of(S3Server.REGION))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.USER, S3Server.USER)))
            .build();
    deadLetters = client.createQueue(request -> request.queueName("dead-letters")).queueUrl();
    String arn =
        client
            .getQueueAttributes(
                request ->
                    request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    String redrive =
        JSON.createObjectNode()
            .put("deadLetterTargetArn", arn)
            .put("maxReceiveCount", tries)
            .toString();
    url =
        client
            .createQueue(
                request ->
                    request
                        .queueName("texts")
                        .attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)))
            .queueUrl();
  }

  /** Where SQS listens. */
  public String address() {
    return address;
  }

  /** The address of the queue. */
  public String url() {
    return url;
  }

  /** Puts a message into the queue. */
  public void put(String body) {
    Object unused = client.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  /**
   * Brings what is in the queue to a function, twice as SQS may do, until nothing is left.
   *
   * @return how many messages there were, those that failed once for each try
   */
  public int drain(LambdaRuntime function) {
    int brought = 0;
    List<Message> messages = receive(url);
    while (!messages.isEmpty()) {
      brought += messages.size();
      Set<String> failed = failures(function.invoke(event(messages)));
      failed.addAll(failures(function.invoke(event(messages))));
      settle(messages, failed);
      messages = receive(url);
    }
    return brought;
  }

  /** Brings what is in the queue to a function, once, and returns how many messages failed. */
  int bringOnce(LambdaRuntime function) {
    List<Message> messages = receive(url);
    Set<String> failed = failures(function.invoke(event(messages)));
    settle(messages, failed);
    return failed.size();
  }

  private void settle(List<Message> messages, Set<String> failed) {
    messages.forEach(message -> settle(message, failed.contains(message.messageId())));
  }

  /** What failed is visible again at once, as after its time. */
  private void settle(Message message, boolean failed) {
    String receipt = message.receiptHandle();
    if (failed) {
      Object unused =
          client.changeMessageVisibility(
              request -> request.queueUrl(url).receiptHandle(receipt).visibilityTimeout(0));
    } else {
      Object unused = client.deleteMessage(request -> request.queueUrl(url).receiptHandle(receipt));
    }
  }

  /** The bodies of the dead letters, which are taken out. */
  List<String> deadLetters() {
    List<Message> messages = receive(deadLetters);
    for (Message message : messages) {
      Object unused =
          client.deleteMessage(
              request -> request.queueUrl(deadLetters).receiptHandle(message.receiptHandle()));
    }
    return messages.stream().map(Message::body).toList();
  }

  private List<Message> receive(String queue) {
    return client
        .receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(MOST))
        .messages();
  }

  private static String event(List<Message> messages) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Message message : messages) {
      records
          .addObject()
          .put("messageId", message.messageId())
          .put("receiptHandle", message.receiptHandle())
          .put("body", message.body())
          .put("eventSource", "aws:sqs");
    }
    return event.toString();
  }

  private static Set<String> failures(LambdaResult result) {
    if (result.isError()) {
      throw new AssertionError(result.body());
    }
    try {
      Set<String> failed = new HashSet<>();
      for (JsonNode failure : JSON.readTree(result.body()).get("batchItemFailures")) {
        failed.add(failure.get("itemIdentifier").asText());
      }
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
