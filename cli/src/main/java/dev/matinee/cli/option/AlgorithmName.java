package dev.matinee.cli.option;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an algorithm, and lists the names for the help. */
public final class AlgorithmName implements ITypeConverter<Algorithm>, Iterable<String> {
  @Override
  public Algorithm convert(String label) {
    try {
      return Algorithms.named(label);
    } catch (RecommenderException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  @Override
  public Iterator<String> iterator() {
    return Algorithms.all().stream().map(Algorithm::label).iterator();
  }
}
