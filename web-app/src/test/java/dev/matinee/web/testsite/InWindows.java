package dev.matinee.web.testsite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a journey in windows of several widths, in both colour schemes, with and without JavaScript:
 * in two windows that have each scheme and a script or none, and with {@code -Dmatinee.windows=all}
 * in five.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Windows.class)
public @interface InWindows {}
