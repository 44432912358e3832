package dev.matinee.recommender.internal.snapshot;

/** A file is no whole snapshot of this version; the message says why. */
public final class SnapshotDamage extends Exception {
  private static final long serialVersionUID = 1;

  public SnapshotDamage(String reason) {
    super(reason);
  }

  /**
   * A file that was a snapshot once; the message says what to do as well.
   *
   * @param reason what is wrong with it
   */
  public static SnapshotDamage damaged(String reason) {
    return new SnapshotDamage(withAdvice(reason));
  }

  static String withAdvice(String reason) {
    return reason + "; copy it again, or write it anew";
  }
}
