package dev.matinee.deploy.cost;

/**
 * A kind of machine, with its price for an hour.
 *
 * <p>How many pages one serves is an assumption, far below what a processor core does, since pages
 * come in bursts.
 */
enum Machine {
  T4G_SMALL("t4g.small", 0.0168, 20),
  T4G_MEDIUM("t4g.medium", 0.0336, 30),
  R7G_XLARGE("r7g.xlarge", 0.2142, 120);

  private final String type;
  private final double hour;
  private final int pagesPerSecond;

  Machine(String type, double hour, int pagesPerSecond) {
    this.type = type;
    this.hour = hour;
    this.pagesPerSecond = pagesPerSecond;
  }

  String type() {
    return type;
  }

  double hour() {
    return hour;
  }

  int pagesPerSecond() {
    return pagesPerSecond;
  }
}
