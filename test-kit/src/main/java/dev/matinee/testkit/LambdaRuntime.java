package dev.matinee.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

  /** Ties {@code org.crac} to the runtime client, as the runtimes of AWS do. */
  private static final List<String> SNAP_START_FLAGS =
      List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

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
    return start(command(handler, List.of()), taskRoot, environment);
  }

  /**
   * Starts a function under SnapStart and waits until its snapshot would be taken: what it does
   * before a checkpoint is done. It takes no event until {@link #restore()}.
   *
   * @param taskRoot the unpacked deployment package
   * @param handler the class with the entry point
   * @param environment what the function is configured with; nothing of this process's own
   */
  public static LambdaRuntime snapshot(
      Path taskRoot, String handler, Map<String, String> environment) {
    Map<String, String> snapStart = new HashMap<>(environment);
    snapStart.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    LambdaRuntime runtime = start(command(handler, SNAP_START_FLAGS), taskRoot, snapStart);
    Object unused = runtime.first(runtime.api.checkpoint());
    return runtime;
  }

  /** Lets a function under SnapStart go on as it does in every copy of its snapshot. */
  public void restore() {
    api.restore();
  }

  private static LambdaRuntime start(
      List<String> command, Path taskRoot, Map<String, String> environment) {
    LambdaRuntimeApi api = new LambdaRuntimeApi();
    try {
      Path log = Files.createTempFile("lambda", ".log");
      log.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(taskRoot.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().retainAll(Set.of("PATH", "LANG"));
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.environment().put("_HANDLER", command.get(command.size() - 1));
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
    if (first(api.offer(event)) instanceof LambdaResult result) {
      return result;
    }
    throw new IllegalStateException("the function has ended: " + log());
  }

  /** What is awaited, the result of a failed start, or the process that has ended. */
  private Object first(CompletableFuture<?> awaited) {
    try {
      return CompletableFuture.anyOf(awaited, api.startFailure(), process.onExit())
          .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
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

  private static List<String> command(String handler, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_FLAG) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add(LambdaNativeClient.flag());
    command.addAll(flags);
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
