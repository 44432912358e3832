package dev.matinee.web.testsite;

import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;

/**
 * DynamoDB's protocol for several nodes, behind one proxy that a test may upset.
 *
 * @param server is never upset itself
 * @param proxy stands between it and the nodes
 */
public record SharedDynamoDb(Dynalite server, FaultProxy proxy) implements AutoCloseable {
  /** Starts one with empty tables. */
  public static SharedDynamoDb start() {
    Dynalite server = Dynalite.start();
    try (DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.at(server.endpoint()))) {
      stores.createTables();
    }
    return new SharedDynamoDb(server, FaultProxy.before(server.endpoint()));
  }

  /** For a node whose calls may take as long as production lets them. */
  public DynamoDbSettings hurried() {
    return LocalDynamoDb.at(proxy.endpoint());
  }

  /** For a node that waits for a busy machine, for tests of what is stored. */
  public DynamoDbSettings patient() {
    return LocalDynamoDb.patient(proxy.endpoint());
  }

  @Override
  public void close() {
    proxy.close();
    server.close();
  }
}
