package dev.matinee.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completions of a command for fish, which has a line for each word that may follow. */
final class FishCompletion {
  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandLine command) {
    FishCompletion completion = new FishCompletion(command.getCommandName());
    completion.lines.add("complete -c " + completion.program + " -f");
    completion.add(command, List.of());
    return String.join("\n", completion.lines);
  }

  private void add(CommandLine command, List<String> path) {
    String here = condition(command, path);
    command
        .getSubcommands()
        .forEach((name, sub) -> lines.add(line(here, "-a " + name, headline(sub))));
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        lines.add(line(path.isEmpty() ? "" : here, words(option), first(option.description())));
      }
    }
    command
        .getSubcommands()
        .forEach((name, sub) -> add(sub, Stream.concat(path.stream(), Stream.of(name)).toList()));
  }

  /** Where what belongs to a command may follow: behind all its names, and no name of the next. */
  private static String condition(CommandLine command, List<String> path) {
    String behind =
        path.stream()
            .map(name -> "__fish_seen_subcommand_from " + name)
            .collect(Collectors.joining("; and "));
    String names = String.join(" ", command.getSubcommands().keySet());
    String before = names.isEmpty() ? "" : "not __fish_seen_subcommand_from " + names;
    String both =
        Stream.of(behind, before)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; and "));
    return both.isEmpty() ? "" : " -n '" + both + "'";
  }

  private String line(String condition, String words, String description) {
    return "complete -c " + program + condition + " " + words + " -d '" + quoted(description) + "'";
  }

  private static String words(OptionSpec option) {
    String names =
        Stream.of(option.names())
            .map(
                name ->
                    name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
            .collect(Collectors.joining(" "));
    return option.arity().max() > 0 ? names + " -r -F" : names;
  }

  private static String headline(CommandLine command) {
    return first(command.getCommandSpec().usageMessage().description());
  }

  private static String first(String... lines) {
    return lines.length == 0 ? "" : lines[0];
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
