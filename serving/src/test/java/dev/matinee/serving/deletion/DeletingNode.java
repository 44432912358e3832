package dev.matinee.serving.deletion;

import dev.matinee.store.Account;
import dev.matinee.store.PersonRows;
import dev.matinee.store.Stores;
import dev.matinee.store.Username;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;

/**
 * A process that deletes accounts one after the other, as the site does, and says of each when it
 * is done: the path of the file, and the names.
 */
final class DeletingNode {
  private DeletingNode() {}

  public static void main(String[] arguments) {
    try (Stores stores = SqliteStores.open(Path.of(arguments[0]))) {
      for (int i = 1; i < arguments.length; i++) {
        Account account = stores.accounts().find(new Username(arguments[i])).orElseThrow();
        PersonRows.of(stores, account).delete();
        System.out.println(i);
      }
    }
  }
}
