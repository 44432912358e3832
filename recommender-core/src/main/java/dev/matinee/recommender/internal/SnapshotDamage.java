package dev.matinee.recommender.internal;

/** A file is no whole snapshot of this version; the message says why. */
public final class SnapshotDamage extends Exception {
  private static final long serialVersionUID = 1;

  public SnapshotDamage(String reason) {
    super(reason);
  }
}
