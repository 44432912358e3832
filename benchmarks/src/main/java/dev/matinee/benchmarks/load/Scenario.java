package dev.matinee.benchmarks.load;

import java.util.List;

/** One way to drive the site. */
@FunctionalInterface
interface Scenario {
  /** Drives it and tells what came of it. */
  List<Figures> run(Stage stage) throws Exception;
}
