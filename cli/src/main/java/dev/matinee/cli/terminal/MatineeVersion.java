package dev.matinee.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class MatineeVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {name(), "Java " + Runtime.version()};
  }

  /** Which Matinee this is. */
  public static String name() {
    return "Matinee "
        + Optional.ofNullable(MatineeVersion.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }
}
