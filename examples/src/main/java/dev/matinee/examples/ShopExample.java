package dev.matinee.examples;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.ServedAlgorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.Names;
import dev.matinee.recommender.data.ReadOptions;
import java.nio.file.Path;

/**
 * Recommends shop items to a customer by what customers bought. Customers have names and items have
 * SKUs; there are no ratings, so nothing is predicted.
 */
public final class ShopExample {
  private ShopExample() {}

  /**
   * Prints two items.
   *
   * @param arguments none
   */
  public static void main(String... arguments) {
    Path folder = BundledData.folder("shop", "orders.csv", "products.csv");
    ReadOptions purchases = ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true));
    Snapshot orders = Snapshot.of(DataSets.read(folder, purchases));
    Recommender recommender =
        ServedAlgorithm.of(Algorithms.standard(), orders, TrainingProgress.NONE).recommender();

    Names names = orders.names();
    long anna = names.users().number("anna").orElseThrow();
    Query two = Query.top(2).withReasons(1);
    for (Recommendation item : recommender.recommend(orders.matrix().profile(anna), two)) {
      System.out.printf(
          "%s (%s), because anna bought \"%s\"%n",
          orders.catalogue().get(item.itemId()).title(),
          names.items().name(item.itemId()).orElseThrow(),
          orders.catalogue().get(item.because().get(0).itemId()).title());
    }
  }
}
