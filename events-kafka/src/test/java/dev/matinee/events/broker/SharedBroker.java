package dev.matinee.events.broker;

import dev.matinee.events.topic.KafkaBrokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one broker for all of them; it ends with the last. */
public final class SharedBroker implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KafkaBrokers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedBroker.class))
        .computeIfAbsent(KafkaBroker.class, key -> start(), KafkaBroker.class)
        .brokers();
  }

  private static KafkaBroker start() {
    try {
      return KafkaBroker.start(Files.createTempDirectory(Path.of("target"), "broker"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
