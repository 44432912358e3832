package dev.matinee.store.dynamodb;

import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import java.io.IOException;
import java.net.URI;

/** A process that writes to DynamoDB: the endpoint and the user. */
final class DynamoDbWriter {
  private DynamoDbWriter() {}

  public static void main(String[] arguments) throws IOException {
    try (Stores stores = DynamoDbStores.open(LocalSettings.patient(URI.create(arguments[0])))) {
      WriterProcess.write(stores, new UserId(arguments[1]));
    }
  }
}
