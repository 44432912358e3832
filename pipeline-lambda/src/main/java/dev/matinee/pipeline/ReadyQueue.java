package dev.matinee.pipeline;

import dev.matinee.published.ListRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * The queue of people whose lists are ready. Safe for use by any number of threads.
 *
 * @param client of SQS
 * @param url of the queue
 */
record ReadyQueue(SqsClient client, String url) {
  /** SQS takes so many at once. */
  private static final int BATCH = 10;

  /**
   * The one that a function is told of.
   *
   * @throws IllegalArgumentException if it is told of none
   */
  static ReadyQueue of(Variables told) {
    return new ReadyQueue(
        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        told.required("MATINEE_READY_QUEUE", "https?://[^ ]+", "the address of a queue"));
  }

  /**
   * Puts people into it.
   *
   * @throws IllegalStateException if some are not in it
   */
  void put(List<ListRequest.Person> people) {
    int failed = 0;
    for (int from = 0; from < people.size(); from += BATCH) {
      failed += send(people.subList(from, Math.min(from + BATCH, people.size())));
    }
    if (failed > 0) {
      throw new IllegalStateException(failed + " of " + people.size() + " people are not queued");
    }
  }

  private int send(List<ListRequest.Person> people) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (ListRequest.Person person : people) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(new String(person.bytes(), StandardCharsets.UTF_8))
              .build());
    }
    SendMessageBatchResponse answer =
        client.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    return answer.failed().size();
  }
}
