package dev.matinee.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class MatineeVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Matinee.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"Matinee " + version, "Java " + Runtime.version()};
  }
}
