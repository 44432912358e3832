package dev.matinee.published;

/** A data set in S3 cannot be fetched or written; the message says which and why. */
public class DataStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataStoreException(String message) {
    super(message);
  }

  public DataStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
