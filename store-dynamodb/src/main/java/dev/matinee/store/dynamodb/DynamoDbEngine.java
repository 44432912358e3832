package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreEngine;
import dev.matinee.store.Stores;
import java.util.Map;

/** Opens the tables that the environment names. */
public final class DynamoDbEngine implements StoreEngine {
  @Override
  public String name() {
    return "dynamodb";
  }

  @Override
  public String form() {
    return name();
  }

  @Override
  public boolean takes(String place) {
    return place.isEmpty();
  }

  @Override
  public Stores open(String place, Map<String, String> environment) {
    return DynamoDbStores.open(DynamoDbSettings.fromEnvironment(environment));
  }
}
