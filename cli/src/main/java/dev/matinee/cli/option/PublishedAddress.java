package dev.matinee.cli.option;

import dev.matinee.cli.terminal.UsageException;
import dev.matinee.published.DataAddress;

/** The S3 address that an argument or an option must be. */
public final class PublishedAddress {
  private PublishedAddress() {}

  /** Reads the value of what has a name. */
  public static DataAddress of(String name, String value) {
    return UsageException.unlessValid(() -> DataAddress.required(name, value));
  }
}
