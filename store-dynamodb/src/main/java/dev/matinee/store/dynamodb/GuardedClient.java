package dev.matinee.store.dynamodb;

import dev.matinee.store.RequestTime;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The client that all tables share: each call passes the {@link CallGuard}, and takes no longer
 * than what the request it belongs to has left. It knows the operations that the stores use; others
 * fail. Safe for use by any number of threads.
 */
final class GuardedClient implements DynamoDbClient {
  /** With less than this, a write would be sent whose answer is not waited for. */
  private static final Duration LEAST = Duration.ofMillis(100);

  private final DynamoDbClient client;
  private final Duration limit;
  private final CallGuard guard;

  /**
   * @param limit for all calls of one request
   */
  GuardedClient(DynamoDbClient client, Duration limit, CallGuard guard) {
    this.client = client;
    this.limit = limit;
    this.guard = guard;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return send(request, client::getItem);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return send(request, client::putItem);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return send(request, client::updateItem);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return send(request, client::deleteItem);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return send(request, client::query);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return send(request, client::scan);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return send(request, client::batchGetItem);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return send(request, client::batchWriteItem);
  }

  private <Q extends DynamoDbRequest, A> A send(Q request, Function<Q, A> operation) {
    Duration left = RequestTime.left(limit);
    if (left.compareTo(limit) == 0) {
      return timed(request, operation);
    }
    if (left.compareTo(LEAST) < 0) {
      throw new StoreUnavailableException(
          "DynamoDB took all of the " + limit + " that one request may wait for it");
    }
    return timed(within(left, request), operation);
  }

  private <Q, A> A timed(Q request, Function<Q, A> operation) {
    long start = System.nanoTime();
    try {
      return guard.run(() -> operation.apply(request));
    } finally {
      RequestTime.spend(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  @SuppressWarnings("unchecked") // a request of a kind builds requests of that kind
  private static <Q extends DynamoDbRequest> Q within(Duration left, Q request) {
    Duration own =
        request
            .overrideConfiguration()
            .flatMap(RequestOverrideConfiguration::apiCallTimeout)
            .orElse(left);
    AwsRequestOverrideConfiguration.Builder configuration =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder);
    configuration.apiCallTimeout(own.compareTo(left) < 0 ? own : left);
    return (Q) request.toBuilder().overrideConfiguration(configuration.build()).build();
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
  }
}
