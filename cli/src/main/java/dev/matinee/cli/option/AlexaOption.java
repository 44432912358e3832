package dev.matinee.cli.option;

import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether Alexa itself is answered. For use by one thread. */
public final class AlexaOption {
  @Option(
      names = "--alexa",
      description = {
        "Answer Alexa at /alexa, as an HTTPS endpoint behind a proxy with TLS;",
        "calls that Amazon did not sign are refused. Needs MATINEE_SKILL_ID.",
        "Default: MATINEE_ALEXA (on or off), else off."
      })
  private boolean given;

  /**
   * Whether it is asked for.
   *
   * @throws dev.matinee.cli.terminal.UsageException if the variable is neither on nor off
   */
  public boolean isOn(Shell shell) {
    Optional<String> option = given ? Optional.of("on") : Optional.empty();
    Setting setting =
        Setting.of("--alexa", option, "MATINEE_ALEXA", shell).orElse(new Setting("--alexa", "off"));
    return switch (setting.value()) {
      case "on" -> true;
      case "off" -> false;
      default -> throw setting.wrong("on or off");
    };
  }
}
