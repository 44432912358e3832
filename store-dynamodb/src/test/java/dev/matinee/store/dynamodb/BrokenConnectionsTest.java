package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Dynalite;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.AttributeMap;

class BrokenConnectionsTest {
  @AutoClose private final Dynalite dynalite = Dynalite.start();

  @Test
  void anAttemptThatBrokeIsRepeated() {
    Breaking breaking = new Breaking();
    try (DynamoDbClient client = client(BrokenConnections.over(breaking))) {
      assertThat(client.listTables().tableNames()).isEmpty();
    }
    assertThat(breaking.attempts).hasValue(2);
  }

  /** Without this, the class above is not needed any more. */
  @Test
  void theSdkDoesNotRepeatItByItself() {
    Breaking breaking = new Breaking();
    try (DynamoDbClient client = client(breaking)) {
      assertThatThrownBy(client::listTables).hasCauseInstanceOf(NullPointerException.class);
    }
    assertThat(breaking.attempts).hasValue(1);
  }

  private DynamoDbClient client(SdkHttpClient.Builder<?> connections) {
    return DynamoDbClient.builder()
        .httpClientBuilder(connections)
        .endpointOverride(dynalite.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /** Connections of the JDK, of which the first breaks as one does that is given up. */
  private static final class Breaking implements SdkHttpClient.Builder<Breaking> {
    final AtomicInteger attempts = new AtomicInteger();

    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new Client(UrlConnectionHttpClient.builder().buildWithDefaults(defaults), attempts);
    }
  }

  private record Client(SdkHttpClient working, AtomicInteger attempts) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new Attempt(working.prepareRequest(request), attempts);
    }

    @Override
    public void close() {
      working.close();
    }
  }

  private record Attempt(ExecutableHttpRequest working, AtomicInteger attempts)
      implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      if (attempts.incrementAndGet() == 1) {
        throw new RuntimeException(new NullPointerException("this.http is null"));
      }
      return working.call();
    }

    @Override
    public void abort() {
      working.abort();
    }
  }
}
