package dev.matinee.store.sqlite;

import dev.matinee.store.StoreEngine;
import dev.matinee.store.Stores;
import java.nio.file.Path;
import java.util.Map;

/** Opens files. */
public final class SqliteEngine implements StoreEngine {
  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public String form() {
    return "sqlite:PATH";
  }

  @Override
  public boolean takes(String place) {
    return !place.isEmpty();
  }

  @Override
  public Stores open(String place, Map<String, String> environment) {
    return SqliteStores.open(Path.of(place));
  }
}
