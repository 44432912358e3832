package dev.matinee.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class MatineeVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {name(), "Java " + Runtime.version()};
  }

  /** Which Matinee this is. */
  static String name() {
    return "Matinee "
        + Optional.ofNullable(Matinee.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }
}
