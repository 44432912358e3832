package dev.matinee.cli.option;

import java.util.Iterator;
import java.util.List;

/** The data sets that {@code data fetch} knows by name. */
public final class FetchableSets implements Iterable<String> {
  /** Small and new ones first. */
  public static final List<String> NAMES =
      List.of(
          "ml-latest-small",
          "ml-latest",
          "ml-32m",
          "ml-25m",
          "ml-20m",
          "ml-10m",
          "ml-1m",
          "ml-100k");

  /** For the help of a command. */
  public FetchableSets() {}

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
