package dev.matinee.spark.cluster;

/** Work on Spark that cannot be done; the message says why, to people. */
public final class BatchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BatchException(String message) {
    super(message);
  }

  public BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
