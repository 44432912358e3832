package dev.matinee.evaluation.search;

import java.util.List;

/**
 * A setting that is searched, with the values that are tried.
 *
 * @param name of the setting
 * @param settings its grid
 */
public record Dimension(String name, List<Setting> settings) {
  public Dimension {
    settings = List.copyOf(settings);
  }
}
