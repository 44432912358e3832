package dev.matinee.web.testsite;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Whether there is JavaScript, the width in pixels, and the colour scheme of windows. */
final class Windows implements ArgumentsProvider {
  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Stream<Arguments> two = Stream.of(arguments(true, 320, DARK), arguments(false, 1280, LIGHT));
    return "all".equals(System.getProperty("matinee.windows")) ? Stream.concat(two, others()) : two;
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        arguments(true, 1280, LIGHT), arguments(false, 320, DARK), arguments(true, 360, LIGHT));
  }
}
