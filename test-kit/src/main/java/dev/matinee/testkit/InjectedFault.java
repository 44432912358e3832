package dev.matinee.testkit;

/**
 * What a test broke, and what came of it: a line for the person who runs the fault suites.
 *
 * @param fault what was wrong
 * @param injection how it was made so, and how often
 * @param acknowledged how much the program had said was kept
 * @param lost how much of that was not there afterwards
 * @param observed what else was seen, such as the time until all was well
 */
public record InjectedFault(
    String fault, String injection, long acknowledged, long lost, String observed) {

  /** Prints it to standard output, where all such lines start with {@code injected}. */
  public void report() {
    System.out.println(
        "injected | %s | %s | acknowledged %d, lost %d | %s"
            .formatted(fault, injection, acknowledged, lost, observed));
  }
}
