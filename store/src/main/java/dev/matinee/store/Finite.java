package dev.matinee.store;

/** Refuses numbers that no engine can keep. */
final class Finite {
  private Finite() {}

  static void require(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, got " + value);
    }
  }
}
