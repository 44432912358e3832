package dev.matinee.cli.option;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;

/** Gives options that take one algorithm the registry's default, which their help names then. */
public final class StandardAlgorithm implements IDefaultValueProvider {
  @Override
  public @Nullable String defaultValue(ArgSpec option) {
    return option.type() == Algorithm.class ? Algorithms.standard().label() : null;
  }
}
