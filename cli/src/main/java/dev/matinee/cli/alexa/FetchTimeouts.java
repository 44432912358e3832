package dev.matinee.cli.alexa;

/**
 * The SDK opens its connections for certificates without a timeout, and gives no way to set one.
 * These are the JVM's own defaults for such connections, which it reads once, when the first is
 * opened: by DynamoDB's client, perhaps, which has timeouts of its own.
 */
public final class FetchTimeouts {
  private static final String MILLIS = "1000";

  private FetchTimeouts() {}

  /** Sets those that are not set yet. */
  public static void setDefaults() {
    setDefault("sun.net.client.defaultConnectTimeout");
    setDefault("sun.net.client.defaultReadTimeout");
  }

  private static void setDefault(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, MILLIS);
    }
  }
}
