package dev.matinee.store.dynamodb;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Reports a connection that broke as one, so that the SDK tries again. Two failures of the JDK's
 * connections come as a {@link RuntimeException}, which the SDK neither repeats nor takes for a
 * failure of the network: a {@link NullPointerException} where an attempt is given up while the JDK
 * reads, and a {@link java.io.UncheckedIOException} where the server closed a kept connection just
 * before a request with a body. What the SDK itself throws passes. As thread-safe as the client
 * that it stands for.
 *
 * @param client of the JDK's connections
 */
public record BrokenConnections(SdkHttpClient client) implements SdkHttpClient {
  /** {@return a builder of clients that report so} */
  public static SdkHttpClient.Builder<?> over(SdkHttpClient.Builder<?> clients) {
    return new Builder(clients);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Attempt(client.prepareRequest(request));
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  private record Builder(SdkHttpClient.Builder<?> clients)
      implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new BrokenConnections(clients.buildWithDefaults(defaults));
    }
  }

  private record Attempt(ExecutableHttpRequest attempt) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      try {
        return attempt.call();
      } catch (SdkException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new IOException("the connection was given up", e);
      }
    }

    @Override
    public void abort() {
      attempt.abort();
    }
  }
}
