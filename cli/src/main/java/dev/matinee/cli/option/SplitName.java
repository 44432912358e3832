package dev.matinee.cli.option;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Split;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a split. */
public final class SplitName implements ITypeConverter<Split> {
  @Override
  public Split convert(String text) {
    try {
      return Split.parse(text);
    } catch (EvaluationException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
