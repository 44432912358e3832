package dev.matinee.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * AWS Lambda's own Java runtime client in a process of its own, running a function as AWS does: the
 * client alone is on the class path, and finds the jars of the function below {@code lib/} of its
 * working directory. The test that uses it has {@code aws-lambda-java-runtime-interface-client} on
 * its class path.
 */
public final class LambdaRuntime implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client-",
          "aws-lambda-java-core-",
          "aws-lambda-java-serialization-",
          "utils-lite-",
          "annotations-");
  private static final int FIRST_WITH_NATIVE_ACCESS_FLAG = 24;
  private static final long SECONDS_TO_ANSWER = 60;
  private static final long SECONDS_TO_STOP = 5;

  private final LambdaRuntimeApi api;
  private final Process process;
  private final Path log;

  private LambdaRuntime(LambdaRuntimeApi api, Process process, Path log) {
    this.api = api;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a function; it answers as soon as it can.
   *
   * @param taskRoot the unpacked deployment package
   * @param handler the class with the entry point
   * @param environment what the function is configured with; nothing of this process's own
   */
  public static LambdaRuntime start(
      Path taskRoot, String handler, Map<String, String> environment) {
    LambdaRuntimeApi api = new LambdaRuntimeApi();
    try {
      Path log = Files.createTempFile("lambda", ".log");
      log.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(command(handler))
              .directory(taskRoot.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().retainAll(Set.of("PATH", "LANG"));
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.environment().put("_HANDLER", handler);
      builder.environment().put("LAMBDA_TASK_ROOT", taskRoot.toString());
      builder.environment().putAll(environment);
      return new LambdaRuntime(api, builder.start(), log);
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Calls the function and waits for its answer.
   *
   * @param event JSON
   */
  public LambdaResult invoke(String event) {
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(api.offer(event), api.startFailure(), process.onExit());
    try {
      if (first.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS) instanceof LambdaResult result) {
        return result;
      }
      throw new IllegalStateException("the function has ended: " + log());
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("the function does not answer: " + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the function wrote to its log so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String handler) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_FLAG) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", runtimeClassPath(), MAIN, handler));
    return command;
  }

  private static String runtimeClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> new File(entry).getAbsoluteFile())
        .filter(jar -> RUNTIME_JARS.stream().anyMatch(jar.getName()::startsWith))
        .map(File::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      api.close();
    }
  }
}
