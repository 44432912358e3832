package dev.matinee.web.http;

/** The range of ports that a server may be told to listen on. */
public final class Port {
  /** Takes any port that is free. */
  public static final int ANY = 0;

  /** The highest there is. */
  public static final int MAX = 65_535;

  private Port() {}

  /** {@return whether a number is a port, or {@link #ANY}} */
  public static boolean isPort(int number) {
    return number >= ANY && number <= MAX;
  }
}
