package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The one client of all tables, which alone {@linkplain StoreRetries retries}. The SDK's own limits
 * would let a page wait 12 s for a store that hangs.
 */
final class StoreClient {
  /** Read by the JDK when its first connection becomes idle. */
  private static final String IDLE_CONNECTIONS = "http.maxConnections";

  private StoreClient() {}

  static DynamoDbClient open(DynamoDbSettings settings) {
    keepConnections();
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClientBuilder(
                BrokenConnections.over(
                    UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.limits().attempt())
                        .socketTimeout(settings.limits().attempt())))
            .overrideConfiguration(configuration(settings));
    settings.endpoint().ifPresent(builder::endpointOverride);
    settings.region().map(Region::of).ifPresent(builder::region);
    settings.credentials().ifPresent(builder::credentialsProvider);
    try {
      return builder.build();
    } catch (SdkClientException e) {
      throw new StoreException("DynamoDB needs a region: set AWS_REGION", e);
    }
  }

  /** The JDK keeps five to a host, and a new one with TLS takes longer than the call itself. */
  private static void keepConnections() {
    if (System.getProperty(IDLE_CONNECTIONS) == null) {
      System.setProperty(IDLE_CONNECTIONS, Integer.toString(CallGuard.MOST_AT_ONCE));
    }
  }

  private static ClientOverrideConfiguration configuration(DynamoDbSettings settings) {
    ClientOverrideConfiguration.Builder configuration =
        ClientOverrideConfiguration.builder()
            .apiCallTimeout(settings.limits().call())
            .apiCallAttemptTimeout(settings.limits().attempt())
            .retryStrategy(new StoreRetries())
            .addExecutionInterceptor(new WholeHead());
    if (!settings.keepsConnections()) {
      configuration.putHeader("Connection", "close");
    }
    return configuration.build();
  }
}
